import * as z from "zod";
import { AnalyticsAnswer } from "../analytics/query.ts";
import { Day } from "../kernel/day.ts";
import { PageQuery } from "../kernel/page.ts";
import { Figure, PagedSalesSearch, SalesSearch, Scope } from "./scope.ts";

export const Segment = z.enum(["champions", "loyal", "big-spenders", "at-risk", "lost", "others"]);
export type Segment = z.output<typeof Segment>;

const Score = z.int().min(1).max(5);
const ascending = (values: readonly number[]) => values.every((value, i) => i === 0 || (values[i - 1] ?? 0) <= value);
const Thresholds = z
  .array(z.number().min(0))
  .length(4, "must be four borders between five scores")
  .refine(ascending, "must not fall");

/**
 * How customers are segmented. A rule that is met first decides, in this order: champions, lost, at risk, loyal, big
 * spenders. Borders are quintiles of the customers themselves, unless they are given: days since the last order, orders,
 * and revenue in minor units.
 */
export const Segmentation = z.object({
  champions: z.object({ recency: Score, frequency: Score, monetary: Score }),
  lost: z.object({ recencyAtMost: Score }),
  atRisk: z.object({ recencyAtMost: Score }),
  loyal: z.object({ frequency: Score }),
  bigSpenders: z.object({ monetary: Score }),
  borders: z.object({
    recency: Thresholds.optional(),
    frequency: Thresholds.optional(),
    monetary: Thresholds.optional(),
  }),
});
export type Segmentation = z.output<typeof Segmentation>;

export const defaultSegmentation: Segmentation = {
  champions: { recency: 4, frequency: 4, monetary: 4 },
  lost: { recencyAtMost: 1 },
  atRisk: { recencyAtMost: 2 },
  loyal: { frequency: 4 },
  bigSpenders: { monetary: 4 },
  borders: {},
};

const SegmentRow = z.object({
  segment: Segment,
  customers: z.int(),
  share: Figure,
  revenue: z.number(),
  revenueShare: Figure,
  orders: z.number(),
  /** Average days since the last order, orders, and revenue of each. */
  recency: Figure,
  frequency: Figure,
  monetary: Figure,
});

export const RfmAnalysis = Scope.extend({
  /** Days are counted to this one; orders from the first on. */
  at: Day,
  customers: z.int(),
  segmentation: Segmentation,
  /** What was used: given, or worked out. */
  borders: z.object({ recency: z.array(z.number()), frequency: z.array(z.number()), monetary: z.array(z.number()) }),
  segments: z.array(SegmentRow),
  /** Customers by recency score and the higher of the other two. */
  grid: z.array(z.object({ recency: Score, frequency: Score, customers: z.int(), revenue: z.number() })),
});
export type RfmAnalysis = z.output<typeof RfmAnalysis>;

export const CustomerFigures = z.object({
  key: z.string(),
  customerId: z.string().optional(),
  /** Only for who may see customers; absent for guests. */
  name: z.string().optional(),
  email: z.string().optional(),
  segment: Segment,
  scores: z.object({ recency: Score, frequency: Score, monetary: Score }),
  orders: z.int(),
  revenue: z.number(),
  aov: Figure,
  firstOrder: Day,
  lastOrder: Day,
  daysSince: z.int(),
});
export type CustomerFigures = z.output<typeof CustomerFigures>;

export const CustomersListSearch = PageQuery.extend({
  segment: Segment.optional(),
  sort: z.enum(["revenue", "orders", "recency"]).default("revenue"),
});

const Split = z.object({ customers: z.int(), orders: z.number(), revenue: z.number(), share: Figure });

export const CustomerOverview = Scope.extend({
  customers: z.int(),
  new: Split,
  returning: Split,
  /** Orders nobody is known of. */
  unknown: z.object({ orders: z.number(), revenue: z.number() }),
  /** Of the customers of the range, who had ordered twice or more by its end, per cent. */
  repeatRate: Figure,
  /** New and returning revenue and customers by month or day. */
  series: AnalyticsAnswer,
  clv: z.object({
    value: Figure,
    aov: Figure,
    /** Orders a year of a customer who orders in it. */
    frequency: Figure,
    /** Years: 1 ⁄ the share of last year's customers who did not come back this year. */
    lifespan: Figure,
    /** What a customer has brought so far. */
    soFar: Figure,
    formula: z.string(),
    note: z.string().optional(),
  }),
  /** How many customers ordered how often in the range; the last row is "so often or more". */
  frequency: z.array(z.object({ orders: z.int(), customers: z.int(), revenue: z.number(), more: z.boolean() })),
  /** Days between an order and the next of the same customer. */
  daysBetween: z.object({ median: Figure, average: Figure }),
  geography: AnalyticsAnswer,
});
export type CustomerOverview = z.output<typeof CustomerOverview>;

export const CustomersSearch = SalesSearch.extend({ place: z.enum(["country", "state", "city"]).default("country") });

export const CohortsSearch = SalesSearch.extend({ grain: z.enum(["month", "quarter"]).default("month") });

export const Cohorts = Scope.extend({
  grain: z.enum(["month", "quarter"]),
  cohorts: z.array(
    z.object({
      /** First day of the period of the first order. */
      from: Day,
      /** Everybody whose first order it was. */
      customers: z.int(),
      /** By periods since; 0 is the first. */
      cells: z.array(
        z.object({
          offset: z.int(),
          customers: z.int(),
          orders: z.int(),
          revenue: z.number(),
          /** Of the cohort, per cent. */
          retention: z.number(),
        }),
      ),
    }),
  ),
  /** Over the cohorts that are so old, weighted by their size. */
  average: z.array(z.object({ offset: z.int(), retention: Figure })),
});
export type Cohorts = z.output<typeof Cohorts>;

export const OrdersSearch = PagedSalesSearch.extend({ sort: z.enum(["newest", "revenue"]).default("newest") });

/** An order behind a figure. Its sums are those of the lines that the filters let through. */
export const OrderBehind = z.object({
  orderId: z.string(),
  number: z.string(),
  placedAt: z.string(),
  day: Day,
  status: z.string(),
  channel: z.string().nullable(),
  country: z.string().nullable(),
  customerType: z.string(),
  units: z.number(),
  revenue: z.number(),
  discounts: z.number(),
  total: z.number(),
});
export type OrderBehind = z.output<typeof OrderBehind>;
