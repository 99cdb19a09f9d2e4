import type { AnalyticsAnswer, AnalyticsQuery, DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { toSixDigits } from "@quayside/shared/metrics/expression.ts";
import type { Ctx } from "../platform/ctx.ts";
import { bucketsOf } from "./buckets.ts";

/** What was planned of a metric on the days of a range; null where nothing was. */
export type Planned = (metric: string, range: DayRange) => number | null;
/** Where plans come from: the store's goals, or those of one category or channel. */
export type Plans = (ctx: Ctx, of: { filters: readonly Filter[]; range: DayRange }) => Promise<Planned>;

/** An answer beside what was planned: of the whole, and of each bucket where rows are split by time alone. */
export async function besidePlan(
  ctx: Ctx,
  { metrics, grain, dimensions, filters }: AnalyticsQuery,
  answer: AnalyticsAnswer,
  plans: Plans,
): Promise<AnalyticsAnswer> {
  const planned = await plans(ctx, { filters, range: answer.range });
  const valuesIn = (range: DayRange) => metrics.map((metric) => toSixDigits(planned(metric, range)));
  const totals = { ...answer.totals, before: valuesIn(answer.range) };
  const isByTime = grain !== undefined && grain !== "hour" && dimensions.length === 0;
  const days = isByTime ? daysByBucket(answer.range, grain, answer.timeZone) : undefined;
  const rows = answer.rows.map((row) => {
    const range = dimensions.length > 0 ? undefined : grain === undefined ? answer.range : days?.get(row.bucket ?? "");
    return { ...row, before: range ? valuesIn(range) : metrics.map(() => null) };
  });
  return { ...answer, compareRange: answer.range, rows, totals };
}

/** Days of the range that lie in each bucket. */
function daysByBucket(
  range: DayRange,
  grain: Parameters<typeof bucketsOf>[1],
  timeZone: string,
): Map<string, DayRange> {
  let from = range.from;
  return new Map(
    bucketsOf(range, grain, timeZone).map(({ key, days }) => {
      const own = { from, to: addDays(from, days - 1) };
      from = addDays(from, days);
      return [key, own];
    }),
  );
}
