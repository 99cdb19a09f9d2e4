/** The models of the automatic mode, each on the series as it is and, where its spread grows with its level, on a logarithm. */
import { aggregated } from "./models/aggregated.ts";
import { arima, type Found } from "./models/arima.ts";
import { autoregression } from "./models/autoregression.ts";
import { bestEts, type EtsShape, etsAhead, etsShapes } from "./models/ets.ts";
import { harmonics } from "./models/harmonics.ts";
import { repeats, withoutIndices } from "./models/indices.ts";
import { crostonRate, intermittent, sbaRate, tsbRate } from "./models/intermittent.ts";
import { lagTreesAhead, trainLagTrees } from "./models/lag-trees.ts";
import { drift, movingAverage, naive, seasonalDrift, seasonalMean, seasonalNaive } from "./models/simple.ts";
import { type Calm, calmed, decompose, seasonalStrength } from "./models/stl.ts";
import { dynamicTheta, theta } from "./models/theta.ts";
import { waveSeason } from "./models/waves.ts";
import { yearSeason } from "./models/year.ts";
import { at, pick } from "./numeric.ts";
import { seededRandom } from "./random.ts";
import { plain, type Scale, stabiliser } from "./stabilise.ts";

export type Forecasts = Map<string, Float64Array>;
/** What was found at one origin and holds at the others, by candidate: orders of ARIMA, the shape of ETS by period. */
type Kept = { orders: Map<string, Found>; shapes: Map<number, EtsShape> };
export type Memory = Map<string, Kept>;

type Prepared = {
  seed: number;
  scale: Scale;
  z: Float64Array;
  periods: number[];
  strength: number;
  calm: Calm;
  /** Where nothing stands, of a series above it: only there can a season be a share of the level. */
  nothing: number | undefined;
};
type Candidate = (series: Prepared, horizon: number, kept: Kept) => Float64Array | undefined;

/** Above this strength a seasonal difference is due (Wang, Smith & Hyndman 2006). */
const strong = 0.64;

function prepare(z: Float64Array, periods: number[], scale: Scale, { seed, floor }: Ask): Prepared {
  const parts = decompose(z, periods);
  const nothing = scale === plain && z.every((value) => value > floor) && Number.isFinite(floor) ? floor : undefined;
  return { seed, scale, z, periods, strength: seasonalStrength(parts), calm: calmed(z, parts), nothing };
}

type Plain = (base: Float64Array, horizon: number, kept: Kept) => Float64Array | undefined;

/** Puts the season on again that the base lacks. */
const seasoned =
  (model: Plain): Candidate =>
  ({ calm }, horizon, kept) =>
    model(calm.base, horizon, kept)?.map((value, h) => value + calm.season(h));

const short = ({ z, periods }: Prepared): number => {
  const period = pick(periods, 0) ?? 1;
  return period > 1 && period <= 24 && z.length >= 2 * period + 3 ? period : 0;
};

const additive = (y: Float64Array, period: number) => etsShapes(y, period).filter(({ error }) => error === "additive");

/** ETS of given trend and season, on the series with its season in it. */
const smoothing =
  (trend: EtsShape["trend"], seasonal: boolean): Candidate =>
  (series, horizon) => {
    const period = seasonal ? short(series) : 1;
    if (period === 0) return undefined;
    const shapes = additive(series.z, period).filter((shape) => shape.trend === trend);
    return shapes.length > 0 ? etsAhead(bestEts(series.z, period, shapes), horizon) : undefined;
  };

/** On the series above its ground, which is what the logarithm was taken of. */
const multiplicative: Candidate = (series, horizon, { shapes }) => {
  if (series.scale === plain) return undefined;
  const period = short(series);
  const above = series.z.map(Math.exp);
  const known = shapes.get(period);
  const every = [...etsShapes(above, 1), ...(period > 0 ? etsShapes(above, period) : [])];
  const fit = bestEts(above, Math.max(1, period), known ? [known] : every.filter(({ error }) => error !== "additive"));
  shapes.set(period, fit.shape);
  const ahead = etsAhead(fit, horizon);
  return ahead.map((value) => Math.log(Math.max(1e-9, value)));
};

/** Silent where no season is known yet. */
const ofSeasons =
  (model: Candidate): Candidate =>
  (series, horizon, kept) =>
    series.periods.length > 0 ? model(series, horizon, kept) : undefined;

/** The first season as indices where it repeats, as R's thetaf has it, and a model of what they leave. */
const indexed =
  (model: Plain): Candidate =>
  ({ z, periods, nothing }, horizon, kept) => {
    const period = pick(periods, 0) ?? 1;
    if (!repeats(z, period)) return model(z, horizon, kept);
    const { base, on } = withoutIndices(z, period, nothing);
    return model(base, horizon, kept)?.map((value, h) => on(value, z.length + h));
  };

/** The seasons as waves, one after the other, and a model of what they leave. */
const waved =
  (model: Plain): Candidate =>
  (series, horizon, kept) => {
    let base = series.z;
    let season = new Float64Array(base.length + horizon);
    for (const period of series.periods) {
      const waves = waveSeason(base, period, season.length);
      base = base.map((value, t) => value - at(waves, t));
      season = season.map((value, t) => value + at(waves, t));
    }
    return model(base, horizon, kept)?.map((value, h) => value + at(season, base.length + h));
  };

const plainArima: Plain = (base, horizon, { orders }) => arima(base, horizon, 1, 0, orders);

const smoothed: Plain = (base, horizon) => etsAhead(bestEts(base, 1, additive(base, 1)), horizon);

const plainTheta: Plain = (base, horizon) => theta(base, horizon);

/** Means over parts of a year, of months only: days and hours have enough values as they are. */
const partsOfYear = [1, 2, 3, 4, 6, 12];
const inParts: Candidate = (series, horizon, kept) =>
  series.periods[0] === 12
    ? seasoned((base) => aggregated(base, horizon, partsOfYear))(series, horizon, kept)
    : undefined;

/** The seasons before, as they were: of series that have a season. */
const repeated =
  (model: (y: Float64Array, horizon: number, period: number) => Float64Array): Candidate =>
  ({ z, periods }, horizon) => {
    const period = pick(periods, 0);
    return period === undefined ? undefined : model(z, horizon, period);
  };

/** What the automatic mode combines. */
const combined: Record<string, Candidate> = {
  "stl+ets": seasoned(smoothed),
  "stl+aggregated": inParts,
  "stl+theta": seasoned(plainTheta),
  "indices+theta": indexed(plainTheta),
  "waves+arima": ofSeasons(waved(plainArima)),
  "waves+theta": ofSeasons(waved(dynamicTheta)),
  sarima: (series, horizon, { orders }) =>
    short(series) > 0 ? arima(series.z, horizon, short(series), series.strength > strong ? 1 : 0, orders) : undefined,
  autoregression: ({ z, periods }, horizon) => autoregression(z, horizon, periods),
  "multiplicative ets": multiplicative,
  "seasonal naive": repeated(seasonalNaive),
  "seasonal drift": repeated(seasonalDrift),
  "seasonal mean": repeated(seasonalMean),
};
/** Of demand that is mostly nothing the last week is a whim: one order would come again every week. */
const whims = new Set(["seasonal naive", "seasonal drift"]);

/** What can be asked for by name besides; in the automatic mode these made the combination no better. */
const single: Record<string, Candidate> = {
  "stl+arima": seasoned(plainArima),
  ets: (series, horizon) => {
    const period = short(series);
    const { z } = series;
    return period > 0 ? etsAhead(bestEts(z, period, [...additive(z, 1), ...additive(z, period)]), horizon) : undefined;
  },
  naive: ({ z }, horizon) => naive(z, horizon),
  drift: ({ z }, horizon) => drift(z, horizon),
  "moving average": ({ z, periods }, horizon) => movingAverage(z, horizon, periods[0] ?? 8),
  ses: smoothing("none", false),
  holt: smoothing("linear", false),
  damped: smoothing("damped", false),
  "holt-winters": smoothing("linear", true),
  harmonics: ({ z, periods }, horizon) => harmonics(z, horizon, periods),
  trees: ({ z, periods, seed, scale }, horizon) => {
    const trained = scale === plain ? trainLagTrees([z], periods, seededRandom(seed)) : undefined;
    return trained ? lagTreesAhead(z, horizon, trained) : undefined;
  },
};

const all = { ...combined, ...single };

/** What it combines besides where no season is known yet. */
const seasonless = ["naive", "stl+arima"];
/** What it leaves out there; of a series with a season these speak at places that are too early for it, too. */
const seasonal = new Set(["stl+theta", "indices+theta"]);

const few = ["stl+ets", "stl+theta", "indices+theta", "waves+theta", "autoregression"];

/** For demand that is mostly nothing: what of it counts from 0, which `zero` names in the series' units. */
const rates = { croston: crostonRate, sba: sbaRate, tsb: tsbRate };

function rateForecasts(y: Float64Array, horizon: number, periods: number[], zero: number): Forecasts {
  const demand = y.map((value) => (Math.abs(value - zero) < 1e-12 ? 0 : value - zero));
  return new Map(
    Object.entries(rates).map(([name, rate]) => [
      name,
      intermittent(demand, horizon, periods, rate).map((value) => value + zero),
    ]),
  );
}

export type Mode = "automatic" | "fast";
export const namesOf = (mode: Mode, hasSeason: boolean, rare = false): string[] => {
  const every = mode === "fast" ? few : [...Object.keys(combined), ...(hasSeason ? [] : seasonless)];
  const silent = new Set([...(hasSeason ? [] : seasonal), ...(rare ? whims : [])]);
  const names = every.filter((name) => !silent.has(name));
  return [...names, ...names.map((name) => `log ${name}`), ...Object.keys(rates)];
};

/** Every model that can be asked for by name. */
export const modelNames: string[] = [
  ...Object.keys(all),
  ...Object.keys(all).map((name) => `log ${name}`),
  ...Object.keys(rates),
];

export type Ask = {
  seasons: number[];
  /** Whether steps are days, which may have a season of the year too. */
  year: boolean;
  names: Iterable<string>;
  memory: Memory;
  seed: number;
  /** Where nothing stands in the series' units; of intermittent series only. */
  zero?: number;
  /** In the series' units: of what was never negative nothing is forecast to be. */
  floor: number;
};

/**
 * Whether a forecast stays where a series of that course could get: a model that runs away has no say. Without a season that
 * tells more, what grows may go on to grow.
 */
function believable(y: Float64Array, ahead: Float64Array, periods: number[]): boolean {
  const lowest = y.reduce((a, b) => Math.min(a, b));
  const highest = y.reduce((a, b) => Math.max(a, b));
  const reach = (highest - lowest) * (periods.length > 0 ? 1 : 1 + ahead.length / y.length);
  return ahead.every((value) => value >= lowest - reach && value <= highest + reach);
}

function scaled(y: Float64Array, horizon: number, periods: number[], ask: Ask): Forecasts {
  const { names, memory, floor, year: hasYear } = ask;
  const growing = stabiliser(y, periods);
  const wanted = new Set(names);
  const found: Forecasts = new Map();
  for (const [prefix, scale] of [
    ["", plain],
    ["log ", growing],
  ] as const) {
    const chosen = Object.entries(all).filter(([name]) => wanted.has(prefix + name));
    if (!scale || chosen.length === 0) continue;
    const z = scale.to(y);
    const year = hasYear ? yearSeason(z, z.length + horizon) : undefined;
    const calm = year ? z.map((value, t) => value - at(year, t)) : z;
    const series = prepare(calm, periods, scale, ask);
    for (const [name, model] of chosen) {
      const kept = memory.get(prefix + name) ?? { orders: new Map(), shapes: new Map() };
      memory.set(prefix + name, kept);
      const ahead = model(series, horizon, kept)?.map((value, h) =>
        scale.back(value + (year ? at(year, y.length + h) : 0)),
      );
      if (ahead && believable(y, ahead, periods))
        found.set(
          prefix + name,
          ahead.map((value) => Math.max(floor, value)),
        );
    }
  }
  return found;
}

/** Runs the named candidates; one that has nothing to say, or no finite number, is missing from the answer: perhaps all are. */
export function forecasts(y: Float64Array, horizon: number, ask: Ask): Forecasts {
  const periods = ask.seasons.filter((period) => y.length >= 2 * period + 1);
  const found = scaled(y, horizon, periods, ask);
  const wanted = new Set(ask.names);
  if (ask.zero !== undefined)
    for (const [name, ahead] of rateForecasts(y, horizon, periods, ask.zero))
      if (wanted.has(name)) found.set(name, ahead);
  return found;
}
