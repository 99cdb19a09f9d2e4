import { Grain } from "@quayside/shared/analytics/query.ts";
import { Segment } from "@quayside/shared/sales/customers.ts";
import { AbcClass, AbcReading, GroupBy, Pace, ProductSort } from "@quayside/shared/sales/products.ts";
import * as z from "zod";
import { frameSearch } from "../analytics/frame/frame-search.ts";

const HeadlineMetric = z.enum(["revenue", "orders", "units", "average_order_value"]);
export type HeadlineMetric = z.output<typeof HeadlineMetric>;

export const OverviewSearch = frameSearch({ metric: HeadlineMetric });
export type OverviewSearch = z.output<typeof OverviewSearch>;

export const TrendsSearch = frameSearch({ metric: HeadlineMetric, grain: Grain });
export type TrendsSearch = z.output<typeof TrendsSearch>;

export const ProductView = z.enum([
  ...["ranking", "groups", "new", "life-cycle", "abc", "movers", "margins", "bundles"],
] as const);
export type ProductView = z.output<typeof ProductView>;

export const SalesProductsSearch = frameSearch({
  view: ProductView,
  sort: ProductSort,
  direction: z.enum(["asc", "desc"]),
  cursor: z.string().max(2000),
  abc: AbcClass,
  pace: Pace,
  /** Ids of the products compared, joined by commas. */
  beside: z.string().max(1000),
  by: GroupBy,
  reading: AbcReading,
  pairs: z.enum(["lift", "confidence", "support"]),
  /** Orders that a pair is in at least. */
  together: z.coerce.number().int().min(2).max(1000),
});
export type SalesProductsSearch = z.output<typeof SalesProductsSearch>;

export const CustomerView = z.enum(["segments", "returning", "cohorts", "value", "places"]);
export type CustomerView = z.output<typeof CustomerView>;

export const SalesCustomersSearch = frameSearch({
  view: CustomerView,
  segment: Segment,
  cursor: z.string().max(2000),
  people: z.enum(["revenue", "orders", "recency"]),
  place: z.enum(["country", "state", "city"]),
  cohorts: z.enum(["month", "quarter"]),
  shows: z.enum(["retention", "customers", "revenue"]),
});
export type SalesCustomersSearch = z.output<typeof SalesCustomersSearch>;

export const ChannelsSearch = frameSearch({ metric: HeadlineMetric });
export type ChannelsSearch = z.output<typeof ChannelsSearch>;

export const visitsBy = ["traffic_source", "device", "campaign", "referrer", "landing_page", "country"] as const;
export type VisitsBy = (typeof visitsBy)[number];

export const VisitsSearch = frameSearch({ by: z.enum(visitsBy) });
export type VisitsSearch = z.output<typeof VisitsSearch>;

export const GoalsSearch = frameSearch({ goal: z.string().max(60) });
export type GoalsSearch = z.output<typeof GoalsSearch>;
