import { type Forecasts, forecasts, type Memory } from "./candidates.ts";
import { at, mean } from "./numeric.ts";

/** What was known up to `cut`, forecast from there and compared with what came. */
export type Origin = { cut: number; actual: Float64Array; all: Forecasts };
type Plan = { horizon: number; seasons: number[]; names: string[]; origins: number; memory: Memory };

export const meanAbsolute = (actual: Float64Array, forecast: Float64Array): number =>
  mean(actual.map((value, h) => Math.abs(value - at(forecast, h))));

/** A candidate this many times worse than the best at the first origin is not tried again. */
const hopeless = 2.5;

function screened({ actual, all }: Origin): string[] {
  const errors = [...all].map(([name, ahead]) => [name, meanAbsolute(actual, ahead)] as const);
  const best = Math.min(...errors.map(([, error]) => error));
  return errors.filter(([, error]) => error <= hopeless * best + 1e-12).map(([name]) => name);
}

/** Forecasts from places in the past: the latest first, with every candidate; the earlier ones with those that it left. */
export function rollingOrigins(y: Float64Array, plan: Plan): Origin[] {
  const reach = Math.min(plan.horizon, Math.floor(y.length / 5));
  const origins: Origin[] = [];
  let { names } = plan;
  for (let k = 1; k <= plan.origins && reach >= 1; k++) {
    const cut = y.length - k * reach;
    if (cut < 8) break;
    const origin = {
      cut,
      actual: y.subarray(cut, cut + reach),
      all: forecasts(y.subarray(0, cut), reach, plan.seasons, names, plan.memory),
    };
    origins.push(origin);
    if (k === 1) names = screened(origin);
  }
  return origins;
}
