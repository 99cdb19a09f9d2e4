/** The automatic mode: different models, weighed by their errors at rolling origins, with intervals from those errors. */
import { type Ask, forecasts, type Mode, namesOf } from "./candidates.ts";
import { combine, type Held, heldBack, type Weights, weigh } from "./combine.ts";
import { deviations, type Interval, tailsOf, yardstick } from "./intervals.ts";
import { isIntermittent } from "./models/intermittent.ts";
import { naive } from "./models/simple.ts";
import { at, mean } from "./numeric.ts";
import { meanAbsolute, rollingOrigins, rootSquare } from "./rolling-origins.ts";

export type Plan = {
  horizon: number;
  seasons: number[];
  /** Whether steps are days, which may have a season of the year too. */
  year: boolean;
  mode: Mode;
  levels: readonly number[];
  seed: number;
  models?: readonly string[];
};
export type Automatic = {
  /** The candidates' shares of the forecast, the greatest first. */
  weights: Weights;
  point: Float64Array;
  intervals: Interval[];
  held: Held[];
};

const originsOf: Record<Mode, number> = { automatic: 4, fast: 1 };

type Units = { to: (values: Float64Array) => Float64Array; back: (value: number) => number };

/** Moves the mean to 0 and the farthest value to 1, so that units make no difference; `undefined` for a constant. */
function unitsOf(values: Float64Array): Units | undefined {
  const centre = mean(values);
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0);
  if (scale <= 1e-12 * Math.abs(centre) || !Number.isFinite(scale)) return undefined;
  return { to: (each) => each.map((value) => (value - centre) / scale), back: (value) => centre + scale * value };
}

/** Nothing as 0, and not as what rounding leaves of it in a series whose values go so far from 0. */
const undusted = (value: number, farthest: number) => (Math.abs(value) < 1e-12 * farthest ? 0 : value);

function shares(weights: Weights): Weights {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([name, weight]) => [name, weight / total] as const).sort(([, a], [, b]) => b - a));
}

/** Places that are too early to know the season say nothing of errors now, unless none is late enough. */
function informed(held: Held[], [period = 0]: number[]): Held[] {
  const late = held.filter(({ cut }) => cut >= 2 * period + 1);
  return late.length > 0 ? late : held;
}

function constant(value: number, { horizon, levels }: Plan): Automatic {
  const point = new Float64Array(horizon).fill(value);
  const intervals = levels.map((level) => ({ level, lower: point, upper: point }));
  return { weights: new Map([["constant", 1]]), point, intervals, held: [] };
}

/** Forecasts an even series without gaps. A series that was never negative is not forecast to be. */
export function automatic(values: Float64Array, plan: Plan): Automatic {
  const units = unitsOf(values);
  if (!units) return constant(mean(values), plan);
  const { horizon, seasons, mode, levels, seed, models } = plan;
  const y = units.to(values);
  const usable = seasons.filter((period) => y.length >= 2 * period + 1);
  const rare = isIntermittent(values);
  const farthest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const floor = values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const zero = at(units.to(Float64Array.of(0)), 0);
  const loss = rare ? rootSquare : meanAbsolute;
  const ask: Ask = {
    seasons,
    year: plan.year,
    names: [...(models ?? namesOf(mode, usable.length > 0, rare))],
    memory: new Map(),
    seed,
    zero: rare ? zero : undefined,
    floor: floor === 0 ? zero : floor,
  };
  const origins = rollingOrigins(y, { ...ask, horizon, loss, origins: originsOf[mode] });
  const weights = weigh(origins, loss);
  const all = forecasts(y, horizon, weights.size > 0 ? { ...ask, names: [...weights.keys()] } : ask);
  if (all.size === 0) all.set("naive", naive(y, horizon));
  const joint = combine(all, weights, horizon);
  const held = informed(heldBack(origins, loss), usable);
  const measure = yardstick(y, usable, horizon);
  const deviation = deviations(held, measure);
  const tails = tailsOf(measure);
  const back = (value: number) => undusted(Math.max(floor, units.back(value)), farthest);
  const intervals = levels.map((level) => {
    const width = tails(level);
    const edge = (sign: number) => joint.map((value, h) => back(value + sign * width * at(deviation, h)));
    return { level, lower: edge(-1), upper: edge(1) };
  });
  const heard = [...weights].filter(([name]) => all.has(name));
  const even = [...all.keys()].map((name) => [name, 1] as const);
  const used = new Map(heard.some(([, weight]) => weight > 0) ? heard : even);
  const original = held.map(({ cut, actual, joint }) => ({
    cut,
    actual: actual.map(units.back),
    joint: joint.map(back),
  }));
  return { weights: shares(used), point: joint.map(back), intervals, held: original };
}
