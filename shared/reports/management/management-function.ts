import type { Grain } from "../../analytics/query.ts";
import { ranking, series } from "../definition.ts";
import type { ReportPeriod, Span } from "../period.ts";
import type { ReportSet } from "../schema.ts";
import type { ReportSection } from "../section.ts";

export interface Times {
  period: ReportPeriod;
  /** Of the trend that leads up to the period. */
  grain: Grain;
  over: Span;
}

/** A function of the two management modules, of which each has a daily, a weekly and a monthly report. */
export interface ManagementFunction {
  id: string;
  set: ReportSet;
  name: string;
  about: string;
  sections: (times: Times) => ReportSection[];
  pending?: string;
}

export const trend = (title: string, metrics: string[], { grain, over }: Times, chart: "line" | "bar" = "line") =>
  series({ title, metrics, grain, over, chart });
export const ranked = (
  title: string,
  dimension: Parameters<typeof ranking>[0]["dimensions"],
  metrics: string[],
  limit = 20,
) => ranking({ title, metrics, dimensions: dimension, limit, compare: "previous-period" });
