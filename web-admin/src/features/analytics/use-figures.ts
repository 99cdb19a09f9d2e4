import type { AnalyticsAnswer, Grain } from "@quayside/shared/analytics/query.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RequestFor } from "../../lib/api.ts";
import { useOperation } from "../../lib/query.ts";
import { askedOf, type FrameSearch, usualRange } from "./frame/frame-search.ts";
import { named, useNames } from "./use-names.ts";

type Question = Partial<RequestFor<"analytics.query">["body"]> & { metrics: string[] };

/** What the page's days, comparison and filters say to a question; the question may say otherwise. */
export function useFigures(
  search: FrameSearch,
  question: Question,
  { enabled }: { enabled?: boolean } = {},
): UseQueryResult<AnalyticsAnswer> {
  const body = { ...askedOf(search), ...question };
  const query = useOperation("analytics.query", { body }, { keepPrevious: true, staleTime: 60_000, enabled });
  const nameOf = useNames();
  const { data } = query;
  const answer = useMemo(() => data && named(data, nameOf), [data, nameOf]);
  return { ...query, data: answer } as typeof query;
}

const ofPreset: Record<string, Grain> = {
  today: "hour",
  yesterday: "hour",
  "this-quarter": "week",
  "this-year": "month",
};

/** The grain that makes a line of a dozen to some sixty points. */
export function usualGrain({ range = usualRange, from, to }: FrameSearch): Grain {
  if (!from || !to) return ofPreset[range] ?? "day";
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days <= 2) return "hour";
  if (days <= 62) return "day";
  return days <= 200 ? "week" : days <= 1500 ? "month" : "quarter";
}
