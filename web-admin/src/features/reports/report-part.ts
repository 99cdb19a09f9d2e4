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
}

export const newPart = (key: string): ReportPart => ({
  ...{ key, title: "", metrics: ["revenue"], by: undefined, grain: undefined, chart: "none" },
  ...{ compare: "previous-period", filters: [], limit: 20 },
});

export function partOf(section: CustomReport["sections"][number], key: string): ReportPart {
  const { title, metrics, dimensions, grain, chart, compare, filters, limit } = section;
  return { key, title, metrics, by: dimensions[0], grain, chart, compare, filters, limit };
}

type Sent = RequestFor<"reports.create-custom">["body"]["sections"][number];

/** Totals, a series by time, a ranking, or a table of both. */
export function sectionOf({ by, grain, title, ...part }: ReportPart): Sent {
  const { metrics, chart, compare, filters, limit } = part;
  const kind = by && grain ? "table" : by ? "ranking" : grain ? "series" : "figures";
  return {
    ...{ kind, title: title.trim() || "Untitled", metrics, compare, filters, limit },
    ...{ chart: kind === "figures" ? "none" : chart, dimensions: by ? [by] : [] },
    ...(grain ? { grain } : {}),
  };
}

/** The question whose answer the part will show. */
export function questionOf(
  part: ReportPart,
  period: ReportPeriod,
  today: string,
): RequestFor<"analytics.query">["body"] {
  const { kind: _, title: __, chart: ___, compare, ...asked } = sectionOf(part);
  const { limit, ...rest } = asked;
  const isTotals = !part.by && !part.grain;
  return {
    ...rest,
    range: daysOfPeriod(period, today),
    compare: compare === "week-before" ? "previous-period" : compare,
    ...(isTotals ? {} : { limit }),
  };
}
