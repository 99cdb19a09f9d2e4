import type { DimensionId, Filter, Grain } from "@quayside/shared/analytics/query.ts";
import { daysOfPeriod, type ReportPeriod } from "@quayside/shared/reports/period.ts";
import type { CustomReport } from "@quayside/shared/reports/schema.ts";
import type { ChartKind, QuerySection } from "@quayside/shared/reports/section.ts";
import type { RequestFor } from "../../lib/api.ts";

/** A part as its editor has it: by time, by a dimension, or just totals. */
export interface ReportPart {
  key: string;
  title: string;
  metrics: string[];
  by: DimensionId | undefined;
  grain: Grain | undefined;
  chart: ChartKind;
  compare: QuerySection["compare"];
  filters: Filter[];
  limit: number;
  /** The stored part, for what it says beside what is edited here: a sentence, an order, a second split, its span. */
  stored?: Section;
}

type Section = CustomReport["sections"][number];

export const newPart = (key: string): ReportPart => ({
  ...{ key, title: "", metrics: ["revenue"], by: undefined, grain: undefined, chart: "none" },
  ...{ compare: "previous-period", filters: [], limit: 20 },
});

export function partOf(section: Section, key: string): ReportPart {
  const { title, metrics, dimensions, grain, chart, compare, filters, limit } = section;
  return { key, title, metrics, by: dimensions[0], grain, chart, compare, filters, limit, stored: section };
}

type Sent = RequestFor<"reports.create-custom">["body"]["sections"][number];

/** What a stored part says that has no field, as far as it still fits what is edited. */
function kept({ stored, by, grain, metrics }: ReportPart) {
  if (!stored) return {};
  const { about, over, sort, kind, dimensions } = stored;
  const isSplitAlike = dimensions[0] === by && stored.grain === grain;
  return {
    ...(about === undefined ? {} : { about }),
    ...{ over },
    ...(sort && metrics.includes(sort.metric) ? { sort } : {}),
    ...(isSplitAlike ? { kind, dimensions } : {}),
  };
}

/** Totals, a series by time, a ranking, or a table of both. */
export function sectionOf(part: ReportPart): Sent {
  const { by, grain, title, metrics, chart, compare, filters, limit } = part;
  const usual: Section["kind"] = by && grain ? "table" : by ? "ranking" : grain ? "series" : "figures";
  const section = {
    ...{ kind: usual, dimensions: by ? [by] : [] },
    ...kept(part),
    ...{ title: title.trim() || "Untitled", metrics, compare, filters, limit },
    ...(grain ? { grain } : {}),
  };
  return { ...section, chart: section.kind === "figures" ? "none" : chart };
}

/** The question whose answer the part will show. */
export function questionOf(
  part: ReportPart,
  period: ReportPeriod,
  today: string,
): RequestFor<"analytics.query">["body"] {
  const { kind: _, title: __, chart: ___, about: ____, over: _____, compare, ...asked } = sectionOf(part);
  const { limit, ...rest } = asked;
  const isTotals = !part.by && !part.grain;
  return {
    ...rest,
    range: daysOfPeriod(period, today),
    compare: compare === "week-before" ? "previous-period" : compare,
    ...(isTotals ? {} : { limit }),
  };
}
