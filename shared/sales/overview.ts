import * as z from "zod";
import { AnalyticsAnswer, DayRange, Grain } from "../analytics/query.ts";
import { Day } from "../kernel/day.ts";
import { Figure, SalesSearch, Scope } from "./scope.ts";

/** What is counted on a goal, and on the cards of the day, week, month and year. */
export const Headline = z.object({ revenue: Figure, orders: Figure, units: Figure, aov: Figure });
export type Headline = z.output<typeof Headline>;

/** From the first day of the store's present day, week (from Monday), month and year until now, beside as far a year or period before. */
export const PeriodToDate = Headline.extend({
  range: DayRange,
  /** The same days of the period before. */
  before: Headline,
  /** Of revenue against them, per cent. */
  growth: Figure,
});
export type PeriodToDate = z.output<typeof PeriodToDate>;

export const SalesSummary = Scope.extend({
  /** Totals of the range, and of the range compared with. */
  headline: AnalyticsAnswer,
  toDate: z.object({ today: PeriodToDate, week: PeriodToDate, month: PeriodToDate, year: PeriodToDate }),
  /** Revenue, orders, units and AOV at the grain that suits the range. */
  trend: AnalyticsAnswer,
  /** The ten with most revenue, and the rest as `other`. */
  topProducts: AnalyticsAnswer,
  categories: AnalyticsAnswer,
});
export type SalesSummary = z.output<typeof SalesSummary>;

export const TrendsSearch = SalesSearch.extend({ grain: Grain.optional() });

/** Why a day may be as it is; read from the facts of that day, not proven. */
export const Explanation = z.object({
  kind: z.enum(["holiday", "promotion", "big-order", "missing-products", "closed"]),
  /** One sentence. */
  text: z.string(),
  /** What it is about: an order, a promotion, a product. */
  reference: z.string().optional(),
});
export type Explanation = z.output<typeof Explanation>;

export const Anomaly = z.object({
  day: Day,
  value: z.number(),
  /** What the season and the trend had made one expect, and how far a day may be from it. */
  expected: z.number(),
  low: z.number(),
  high: z.number(),
  /** Modified z-score: distance in robust standard deviations. */
  score: z.number(),
  direction: z.enum(["spike", "drop"]),
  explanations: z.array(Explanation),
});
export type Anomaly = z.output<typeof Anomaly>;

const RankedDay = z.object({ day: Day, revenue: z.number(), orders: z.number() });

/** How much a series repeats: 0 not at all, 1 entirely (Wang, Smith & Hyndman 2006). Null without two whole periods. */
export const Seasonality = z.object({
  cycle: z.enum(["week", "year"]),
  strength: Figure,
  /** Of a typical day (1 Monday … 7) or month (1 … 12), against the average one = 100. */
  index: z.array(z.object({ at: z.int(), index: Figure })),
});
export type Seasonality = z.output<typeof Seasonality>;

export const SalesTrends = Scope.extend({
  grain: Grain,
  series: AnalyticsAnswer,
  /** Revenue and orders per day of the week, and how many such days the range has. */
  weekdays: z.array(z.object({ weekday: z.int(), days: z.int(), revenue: z.number(), orders: z.number() })),
  /** Every weekday by every hour of the store's clock. */
  heatmap: z.array(z.object({ weekday: z.int(), hour: z.int(), revenue: z.number(), orders: z.number() })),
  /** Revenue so far against what was planned so far, day by day; null plan without a goal. */
  cumulative: z.array(z.object({ day: Day, revenue: Figure, plan: Figure, before: Figure })),
  best: z.array(RankedDay),
  /** Days on which the store sold at all. */
  worst: z.array(RankedDay),
  growth: z.object({
    /** Against the days before, and against the same days a year earlier, per cent. */
    period: Figure,
    year: Figure,
    /** Of the trend without its season, per cent per 30 days (Theil–Sen slope). */
    trend: Figure,
  }),
  seasonality: z.array(Seasonality),
  anomalies: z.object({ method: z.string(), days: z.array(Anomaly), note: z.string().optional() }),
});
export type SalesTrends = z.output<typeof SalesTrends>;

const ChannelDimension = z.enum(["channel", "traffic_source", "device", "referrer", "campaign"]);

export const SalesChannels = Scope.extend({
  /** Revenue, orders, units, AOV and share by each; what is not known is a row of its own. */
  by: z.array(z.object({ dimension: ChannelDimension, answer: AnalyticsAnswer })),
});
export type SalesChannels = z.output<typeof SalesChannels>;
