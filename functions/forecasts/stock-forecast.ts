import type { StockForecast } from "@quayside/shared/forecasts/schema.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import { sum } from "../forecasting/numeric.ts";
import { type Demand, demandWithin, orderQuantity, reorderPoint, stockoutStep } from "../forecasting/stock.ts";
import type { StockCounters } from "../inventory/stock-counters.ts";
import { rounder } from "./make-forecast.ts";
import type { StockIndexRow } from "./night/files.ts";
import { accuracyOf, modelsOf } from "./sales-outcome.ts";
import type { SupplyTerms } from "./supply-terms.ts";

interface Standing {
  /** Counters at every location, as they are now. */
  levels: readonly StockCounters[];
  terms: SupplyTerms;
  today: Day;
  /** Days of the forecast that are over. */
  passed: number;
}

const round = rounder(3);

/** The demand from today on, of what is sold by itself and in bundles. */
export const demandOf = (
  { point, inBundles, errors }: Pick<StockIndexRow, "point" | "inBundles" | "errors">,
  passed: number,
): Demand => ({
  point: point.map((units, at) => round(units + (inBundles[at] ?? 0))).slice(passed),
  errors,
});

/** What stands at the night's forecast of a SKU beside its stock. */
export function stockForecastOf(row: StockIndexRow, { levels, terms, today, passed }: Standing): StockForecast {
  const demand = demandOf(row, passed);
  const stock = stockOver(levels);
  const position = stock.available + stock.incoming;
  const reorder = reorderPoint(demand, terms.leadTimeDays, terms.serviceLevel);
  const step = stockoutStep(demand, position);
  // Nothing lies in stock for a bundle or a fee: of a bundle the parts are ordered, whose demand counts it.
  const isStocked = row.components === undefined && !row.isFee;
  const isWanted = sum(demand.point) > 0 || position < 0;
  const toOrder = isStocked && position <= reorder.reorderPoint && isWanted;
  const { sku, title, category, supplier, outOfStock } = row;
  return {
    ...{ sku, title, category, supplier, ...stock, outOfStock },
    ...{ demand30: within(demand, 30), demand60: within(demand, 60), demand90: within(demand, 90) },
    bundled30: within({ point: row.inBundles.slice(passed), errors: [] }, 30),
    shelfLifeDays: terms.shelfLife ?? null,
    ...{ leadTimeDays: terms.leadTimeDays, serviceLevel: round(terms.serviceLevel * 100), toOrder },
    leadTimeDemand: round(reorder.leadTimeDemand),
    // What never changed has no error.
    safetyStock: hasFewDays(row) ? null : round(reorder.safetyStock ?? 0),
    reorderPoint: reorder.reorderPoint,
    ...orderOf(demand, terms, toOrder ? reorder.reorderPoint - position : undefined),
    stockoutDay: step === undefined ? null : addDays(today, step),
    models: modelsOf(row),
    accuracy: accuracyOf(row),
  };
}

/** No model and no error is known of it: how far off its forecast can be is not known. */
const hasFewDays = ({ shares, errors }: StockIndexRow) =>
  shares.length === 0 && errors.every(({ length }) => length === 0);

const within = (demand: Demand, days: number) => round(demandWithin(demand, days));

function stockOver(levels: readonly StockCounters[]) {
  const over = (of: (level: StockCounters) => number) => sum(levels.map(of));
  const set = levels.flatMap(({ reorderPoint: point }) => point ?? []);
  return {
    ...{ onHand: over(({ onHand }) => onHand), reserved: over(({ reserved }) => reserved) },
    ...{ available: over(({ available }) => available), incoming: over(({ incoming }) => incoming) },
    setReorderPoint: set.length > 0 ? sum(set) : null,
  };
}

type Order = Pick<StockForecast, "orderQuantity" | "economicQuantity" | "orderLimits">;

/** `short` by how much stock and what is on its way lie under the reorder point; undefined while they do not. */
function orderOf(demand: Demand, terms: SupplyTerms, short: number | undefined): Order {
  const { packSize, minimum, orderCost, holdingCost, reviewDays, shelfLife } = terms;
  const needed = short === undefined ? 0 : Math.ceil(short + demandWithin(demand, reviewDays));
  const rules = { holdingCost: holdingCost ?? 1, packSize, minimum, needed, ...(shelfLife && { shelfLife }) };
  // Without a cost of the unit there is no economic quantity: what is wanted is ordered.
  const order = orderQuantity(demand, { ...rules, orderCost: holdingCost ? orderCost : 0 });
  return {
    orderQuantity: short === undefined ? 0 : order.quantity,
    economicQuantity: holdingCost ? round(order.economic) : null,
    orderLimits: order.limits,
  };
}
