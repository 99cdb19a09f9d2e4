import * as z from "zod";
import { AnalyticsAnswer, DayRange } from "../analytics/query.ts";
import { Day } from "../kernel/day.ts";
import { Cohorts } from "./customers.ts";
import { GoalRow } from "./goals.ts";
import { Headline } from "./overview.ts";
import { ProductFigures } from "./products.ts";
import { Figure, Scope } from "./scope.ts";

/** A range beside the one reported, with the change of each figure, per cent. */
const Beside = z.object({ range: DayRange, headline: Headline, change: Headline });

export const DailyReportSearch = z.object({
  /** Yesterday by the store's clock unless said. */
  day: Day.optional(),
});

export const DailyReport = Scope.extend({
  day: Day,
  headline: Headline,
  yesterday: Beside,
  lastWeek: Beside,
  topProducts: AnalyticsAnswer,
  channels: AnalyticsAnswer,
});

export const MonthlyReportSearch = z.object({
  /** `2026-11`; the last month that is over unless said. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2026-11")
    .optional(),
});

export const MonthlyReport = Scope.extend({
  month: z.string(),
  headline: Headline,
  monthBefore: Beside,
  yearBefore: Beside,
  /** What categories held of the revenue, now and the month before, per cent, and the difference in points. */
  mix: z.array(
    z.object({
      category: z.string().nullable(),
      revenue: z.number(),
      share: Figure,
      shareBefore: Figure,
      points: Figure,
    }),
  ),
  rising: z.array(ProductFigures.extend({ before: z.number(), difference: z.number() })),
  falling: z.array(ProductFigures.extend({ before: z.number(), difference: z.number() })),
  cohorts: Cohorts.shape.cohorts,
  goals: z.array(GoalRow),
});
