import type { Forecasts } from "./candidates.ts";
import { at, mean } from "./numeric.ts";
import type { Loss, Origin } from "./rolling-origins.ts";

export type Weights = Map<string, number>;
/** What came after `cut` and what would have been forecast. */
export type Held = { cut: number; actual: Float64Array; joint: Float64Array };

/** A candidate speaks at so many origins at least, where there are as many. */
const twice = 2;

/**
 * Each candidate by the inverse fourth power of its error, counted at each origin beside the error of those that were at every
 * one: older origins may be too short for its season.
 */
export function weigh(origins: Origin[], loss: Loss): Weights {
  const errorsAt = origins.map(
    ({ actual, all }) => new Map([...all].map(([name, ahead]) => [name, loss(actual, ahead)])),
  );
  const names = [...new Set(errorsAt.flatMap((errors) => [...errors.keys()]))];
  const timesOf = (name: string) => errorsAt.filter((errors) => errors.has(name)).length;
  const always = names.filter((name) => timesOf(name) === origins.length);
  const usual = errorsAt.map((errors) => mean(always.map((name) => errors.get(name) ?? 0)) || 1);
  const heard = names.filter((name) => timesOf(name) >= Math.min(twice, origins.length));
  const relative = heard.map((name) => {
    const there = errorsAt.flatMap((errors, k) => (errors.has(name) ? [k] : []));
    return [name, mean(there.map((k) => (errorsAt[k]?.get(name) ?? 0) / at(usual, k)))] as const;
  });
  const least = Math.min(...relative.map(([, error]) => error));
  return new Map(relative.map(([name, error]) => [name, least > 0 ? (least / error) ** 4 : error > 0 ? 0 : 1]));
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
