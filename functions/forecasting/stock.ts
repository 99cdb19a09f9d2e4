import { normalQuantile } from "./intervals.ts";
import { mean, quantile, sum } from "./numeric.ts";
import { enoughSums, sumErrorSize, windowErrors } from "./sum-errors.ts";

/** Demand ahead by step, and what came less what was forecast, of each forecast that was held against the past. */
export type Demand = { point: readonly number[]; errors: readonly (readonly number[])[] };

/**
 * How much more than forecast may be asked for within `steps`, in units, in `level` of all cases: the quantile of the
 * forecast's own errors over as many steps; of under 20 such errors, or of a longer time than was ever held back, a normal
 * distribution's of the size that `sumErrorSize` tells. `undefined` without any: nothing is known of it.
 */
export function surplus({ errors }: Demand, steps: number, level: number): number | undefined {
  const windows = windowErrors(errors, steps);
  if (windows.length >= enoughSums) return Math.max(0, quantile(windows, level));
  if (windowErrors(errors, 1).length === 0) return undefined;
  return Math.max(0, normalQuantile(level) * sumErrorSize(errors, steps));
}

/** Demand within the next `steps`; a part of a step counts as its share, and beyond the horizon the mean goes on. */
export function demandWithin({ point }: Demand, steps: number): number {
  const whole = Math.min(Math.floor(steps), point.length);
  const beyond = steps - whole;
  const next = point[whole] ?? mean(point);
  return sum(point.slice(0, whole)) + (whole < point.length ? beyond * next : beyond * mean(point));
}

export type Reorder = { leadTimeDemand: number; safetyStock: number | undefined; reorderPoint: number };

/**
 * Units are ordered when stock and what is on its way fall to the reorder point, whole units upwards. Where no error of the
 * forecast is known there is no safety stock, and the reorder point is the demand within the lead time alone.
 */
export function reorderPoint(demand: Demand, leadTime: number, serviceLevel: number): Reorder {
  if (!(leadTime > 0)) throw new RangeError(`leadTime: ${leadTime} is no time.`);
  if (!(serviceLevel > 0.5 && serviceLevel < 1))
    throw new RangeError(`serviceLevel: ${serviceLevel} is not between 0.5 and 1.`);
  const leadTimeDemand = demandWithin(demand, leadTime);
  const safetyStock = surplus(demand, Math.ceil(leadTime), serviceLevel);
  return { leadTimeDemand, safetyStock, reorderPoint: Math.ceil(leadTimeDemand + (safetyStock ?? 0)) };
}

export type OrderRules = {
  /** What an order costs, whatever its size, and what a unit in stock costs per step, in the same money. */
  orderCost: number;
  holdingCost: number;
  packSize: number;
  minimum: number;
  /** Units that are short, more than which the economic quantity may be. */
  needed?: number;
  /** Steps within which units must be sold. */
  shelfLife?: number;
};
export type OrderQuantity = { quantity: number; economic: number; limits: ("minimum" | "pack" | "shelf-life")[] };

function check({ orderCost, holdingCost, packSize, minimum, needed = 0, shelfLife = 1 }: OrderRules): void {
  if (!Number.isInteger(packSize) || packSize < 1)
    throw new RangeError(`packSize: ${packSize} is no whole number over 0.`);
  for (const [name, value] of Object.entries({ holdingCost, shelfLife }))
    if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name}: ${value} is no number over 0.`);
  for (const [name, value] of Object.entries({ orderCost, minimum, needed }))
    if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`${name}: ${value} is no number from 0.`);
}

/**
 * The economic order quantity √(2 D K / h) (Harris 1913) with D the mean demand per step, or what is needed where that is
 * more, then what the supplier and the shelf life allow: at least the minimum, whole packs, no more than sells within the
 * shelf life. Where a minimum or a pack is more than that, it is ordered all the same and `limits` names the shelf life.
 * Where nobody will ask for any, what is needed is owed: the shelf life does not cut it.
 */
export function orderQuantity(demand: Demand, rules: OrderRules): OrderQuantity {
  check(rules);
  const { orderCost, holdingCost, packSize, minimum, needed = 0, shelfLife } = rules;
  const perStep = Math.max(0, mean(demand.point));
  const economic = Math.sqrt((2 * perStep * orderCost) / holdingCost);
  if (perStep === 0 && needed === 0) return { quantity: 0, economic, limits: [] };
  const limits: OrderQuantity["limits"] = [];
  const sellable =
    shelfLife === undefined || perStep === 0 ? Number.POSITIVE_INFINITY : demandWithin(demand, shelfLife);
  const best = Math.max(economic, needed);
  const wanted = Math.max(1, Math.min(best, sellable), minimum);
  if (wanted === minimum && minimum > best) limits.push("minimum");
  if (best > sellable) limits.push("shelf-life");
  const up = Math.ceil(wanted / packSize - 1e-9) * packSize;
  const down = Math.floor(wanted / packSize + 1e-9) * packSize;
  const quantity = up > sellable && down >= Math.max(1, minimum) ? down : up;
  if (quantity !== Math.ceil(wanted)) limits.push("pack");
  if (quantity > sellable && !limits.includes("shelf-life")) limits.push("shelf-life");
  return { quantity, economic, limits };
}

export type Arrival = { step: number; units: number };

/**
 * The first step (0 is the next) in which the demand forecast, and `extra` on top of it by step, exceeds what is there and
 * has come; `undefined` where it lasts beyond the horizon.
 */
export function stockoutStep(
  demand: Demand,
  onHand: number,
  arrivals: readonly Arrival[] = [],
  extra: (steps: number) => number = () => 0,
): number | undefined {
  let asked = 0;
  for (const [step, units] of demand.point.entries()) {
    asked += units;
    const come = sum(arrivals.filter((each) => each.step <= step).map((each) => each.units));
    if (asked + extra(step + 1) > onHand + come) return step;
  }
  return undefined;
}
