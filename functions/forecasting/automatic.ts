/** The automatic mode: a few different models, weighed by their errors at rolling origins, with intervals from those errors. */

import { autoregression } from "./models/autoregression.ts";
import { ets } from "./models/ets.ts";
import { type Decomposition, decompose, seasonAhead } from "./models/stl.ts";
import { theta } from "./models/theta.ts";
import { at, mean, quantile } from "./numeric.ts";

export type Frequency = "H" | "D" | "W" | "M";
type Candidates = Map<string, Float64Array>;

export const seasonsOf: Record<Frequency, number[]> = { H: [24, 168], D: [7], W: [52], M: [12] };

/** How much of the variation the season explains (Wang, Smith & Hyndman 2006); under 0.3 it is left out. */
function seasonalStrength({ adjusted, trend, seasons }: Decomposition): number {
  const rest = Float64Array.from(adjusted, (value, i) => value - at(trend, i));
  const withSeason = Float64Array.from(rest, (value, i) => {
    return seasons.reduce((total, season) => total + at(season.values, i), value);
  });
  const spread = (values: Float64Array) => values.reduce((total, value) => total + (value - mean(values)) ** 2, 0);
  return Math.max(0, 1 - spread(rest) / (spread(withSeason) || 1));
}

function candidates(y: Float64Array, horizon: number, periods: number[]): Candidates {
  const all: Candidates = new Map();
  const parts = decompose(y, periods);
  const seasonal = parts.seasons.length > 0 && seasonalStrength(parts) > 0.3;
  const base = seasonal ? parts.adjusted : y;
  const put = (name: string, values: Float64Array | undefined, addSeason: boolean) => {
    if (values) all.set(name, addSeason ? values.map((value, h) => value + seasonAhead(parts, h)) : values);
  };
  put(seasonal ? "stl+ets" : "ets", ets(base, horizon, 1), seasonal);
  put(seasonal ? "stl+theta" : "theta", theta(base, horizon), seasonal);
  const [period = 1] = periods;
  if (seasonal && period <= 24 && y.length >= 3 * period) put("holt-winters", ets(y, horizon, period), false);
  put("autoregression", autoregression(y, horizon, seasonal ? periods : []), false);
  return all;
}

const absolute = (actual: Float64Array, forecast: Float64Array) =>
  mean(Float64Array.from(actual, (value, h) => Math.abs(value - at(forecast, h))));

function combine(all: Candidates, weights: Map<string, number>, horizon: number): Float64Array {
  const result = new Float64Array(horizon);
  const total = [...all.keys()].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
  for (const [name, values] of all) {
    const share = total > 0 ? (weights.get(name) ?? 0) / total : 1 / all.size;
    for (let h = 0; h < horizon; h++) result[h] = at(result, h) + share * at(values, h);
  }
  return result;
}

type Origin = { actual: Float64Array; all: Candidates };

function rollingOrigins(y: Float64Array, horizon: number, periods: number[]): Origin[] {
  const origins: Origin[] = [];
  const stretch = Math.min(horizon, Math.floor(y.length / 5));
  for (let k = 3; k >= 1 && stretch >= 1; k--) {
    const cut = y.length - k * stretch;
    const known = y.subarray(0, cut);
    if (cut >= 8) origins.push({ actual: y.subarray(cut, cut + stretch), all: candidates(known, stretch, periods) });
  }
  return origins;
}

function weigh(origins: Origin[]): Map<string, number> {
  const errors = new Map<string, number[]>();
  for (const { actual, all } of origins)
    for (const [name, values] of all) errors.set(name, [...(errors.get(name) ?? []), absolute(actual, values)]);
  const means = [...errors].map(([name, list]) => [name, mean(list)] as const);
  const best = Math.min(...means.map(([, error]) => error));
  return new Map(means.map(([name, error]) => [name, best > 0 ? (best / error) ** 2 : 1]));
}

/** The half width per step: a quantile of the held-back errors, growing with the step as those of a random walk at most. */
function halfWidths(y: Float64Array, origins: Origin[], weights: Map<string, number>, horizon: number): Float64Array {
  const errors: number[] = [];
  for (const { actual, all } of origins) {
    const joint = combine(all, weights, actual.length);
    for (let h = 0; h < actual.length; h++) errors.push(Math.abs(at(actual, h) - at(joint, h)));
  }
  const steps = Array.from({ length: Math.max(0, y.length - 1) }, (_, i) => Math.abs(at(y, i + 1) - at(y, i)));
  const list = errors.length >= 4 ? errors : steps;
  const width = Math.max(quantile(list, 0.95), 1.96 * Math.sqrt(mean(list.map((error) => error * error)))) * 1.1;
  const reach = Math.max(1, origins[0]?.actual.length ?? 1);
  return Float64Array.from({ length: horizon }, (_, h) => width * (0.8 + 0.4 * Math.sqrt((h + 1) / reach)));
}

export type Forecast = { model: string; point: Float64Array; lower: Float64Array; upper: Float64Array };

/** Under so many values nothing honest can be said of what comes. */
const fewest = 3;

/**
 * Forecasts an even series without gaps; `undefined` where there is not enough of it. Values are moved and scaled first, so
 * that units make no difference. A series that was never negative is not forecast to be.
 */
export function automatic(values: Float64Array, horizon: number, frequency: Frequency): Forecast | undefined {
  if (values.length < fewest) return undefined;
  const centre = mean(values);
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0);
  const flat = (model: string, value: number): Forecast => {
    const point = new Float64Array(horizon).fill(value);
    return { model, point, lower: point, upper: point };
  };
  if (scale <= 1e-12 * Math.abs(centre) || !Number.isFinite(scale)) return flat("constant", centre);
  const y = values.map((value) => (value - centre) / scale);
  const periods = seasonsOf[frequency].filter((period) => y.length >= 2 * period + 1);
  const origins = rollingOrigins(y, horizon, periods);
  const weights = weigh(origins);
  const all = candidates(y, horizon, periods);
  const joint = combine(all, weights, horizon);
  const widths = halfWidths(y, origins, weights, horizon);
  const positive = values.every((value) => value >= 0);
  const back = (value: number) => (positive ? Math.max(0, centre + scale * value) : centre + scale * value);
  return {
    model: [...all.keys()].join(" & "),
    point: joint.map(back),
    lower: joint.map((value, h) => back(value - at(widths, h))),
    upper: joint.map((value, h) => back(value + at(widths, h))),
  };
}
