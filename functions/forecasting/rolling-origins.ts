import { type Ask, type Forecasts, forecasts } from "./candidates.ts";
import { at, mean } from "./numeric.ts";

/** What was known up to `cut`, forecast from there and compared with what came. */
export type Origin = { cut: number; actual: Float64Array; all: Forecasts };
type Plan = Ask & { horizon: number; origins: number; loss: Loss };

export type Loss = (actual: Float64Array, forecast: Float64Array) => number;
export const meanAbsolute: Loss = (actual, forecast) =>
  mean(actual.map((value, h) => Math.abs(value - at(forecast, h))));
/** For demand that is mostly nothing, whose absolute error is least where nothing is forecast. */
export const rootSquare: Loss = (actual, forecast) =>
  Math.sqrt(mean(actual.map((value, h) => (value - at(forecast, h)) ** 2)));

/** A candidate this many times worse than the best at the first origin is not tried again. */
const hopeless = 4;

function screened({ actual, all }: Origin, loss: Loss): string[] {
  const errors = [...all].map(([name, ahead]) => [name, loss(actual, ahead)] as const);
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
    const all = forecasts(y.subarray(0, cut), reach, { ...plan, names });
    if (all.size === 0) break;
    const origin = { cut, actual: y.subarray(cut, cut + reach), all };
    origins.push(origin);
    if (k === 1) names = screened(origin, plan.loss);
  }
  return origins;
}
