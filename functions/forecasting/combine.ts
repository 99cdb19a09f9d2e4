import type { Forecasts } from "./candidates.ts";
import { at, mean } from "./numeric.ts";
import type { Loss, Origin } from "./rolling-origins.ts";

export type Weights = Map<string, number>;
/** What came after `cut` and what would have been forecast. */
export type Held = { cut: number; actual: Float64Array; joint: Float64Array };

/** Each candidate by the inverse cube of its error at the origins; who was not at all of them has no say. */
export function weigh(origins: Origin[], loss: Loss): Weights {
  const names = [...(origins[0]?.all.keys() ?? [])].filter((name) => origins.every(({ all }) => all.has(name)));
  const errors = names.map((name) => {
    return [name, mean(origins.map(({ actual, all }) => loss(actual, all.get(name) ?? actual)))] as const;
  });
  const least = Math.min(...errors.map(([, error]) => error));
  return new Map(errors.map(([name, error]) => [name, least > 0 ? (least / error) ** 3 : error > 0 ? 0 : 1]));
}

/** The weighted mean of those that have a weight, or the plain mean where none has. */
export function combine(all: Forecasts, weights: Weights, horizon: number): Float64Array {
  const result = new Float64Array(horizon);
  const total = [...all.keys()].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
  for (const [name, values] of all) {
    const share = total > 0 ? (weights.get(name) ?? 0) / total : 1 / all.size;
    for (let h = 0; h < horizon; h++) result[h] = at(result, h) + share * at(values, h);
  }
  return result;
}

/** Each origin's combination with weights learnt at the others, so that its errors are not flattered. */
export function heldBack(origins: Origin[], loss: Loss): Held[] {
  return origins.map(({ actual, all, cut }, k) => {
    const others = origins.filter((_, i) => i !== k);
    const joint = combine(all, others.length > 0 ? weigh(others, loss) : new Map(), actual.length);
    return { actual, joint, cut };
  });
}
