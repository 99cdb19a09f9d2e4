import { modelWords } from "@quayside/shared/forecasts/models.ts";
import { AccuracyHorizon, ForecastMetric } from "@quayside/shared/forecasts/schema.ts";
import * as z from "zod";
import { forgivingShape } from "../../lib/forgiving.ts";
import { listSearch } from "../../ui/list/list-search.ts";

const Name = z.string().min(1).max(200);

/** What is forecast, and of which part of the shop: the same on every page about sales. */
const scope = { metric: ForecastMetric, category: Name, department: Name };
const Scope = z.object(forgivingShape(scope));
export type ForecastScope = z.output<typeof Scope>;

export const Scenario = z.enum(["optimistic", "realistic", "pessimistic"]);
export type Scenario = z.output<typeof Scenario>;

/** Which intervals are drawn. */
export const levelChoices = ["80,95", "50", "80", "90", "95", "99", "50,90", "50,80,95", "80,99"] as const;
const Levels = z.enum(levelChoices);
export type LevelChoice = z.output<typeof Levels>;

export const StockDemandSearch = z.object(forgivingShape({ levels: Levels }));
export type StockDemandSearch = z.output<typeof StockDemandSearch>;

export const SalesForecastSearch = z.object(
  forgivingShape({
    ...scope,
    horizon: z.enum(["30", "60", "90"]),
    scenario: Scenario,
    model: z.enum(Object.keys(modelWords)),
    levels: Levels,
    /** So many days of the past are drawn. */
    past: z.enum(["90", "365"]),
  }),
);
export type SalesForecastSearch = z.output<typeof SalesForecastSearch>;

export const AccuracySearch = z.object(
  forgivingShape({ ...scope, ahead: AccuracyHorizon, days: z.enum(["30", "90", "365"]) }),
);
export type AccuracySearch = z.output<typeof AccuracySearch>;

export const StockForecastSearch = listSearch({
  category: Name,
  supplier: Name,
  toOrder: z.enum(["true", "false"]),
  by: z.enum(["stockout", "demand", "sku"]),
});
export type StockForecastSearch = z.output<typeof StockForecastSearch>;

/** The whole store, one category or one department; an address that names both means the category. */
export function scopeQuery({ metric, category, department }: ForecastScope) {
  return { metric, category, department: category === undefined ? department : undefined };
}
