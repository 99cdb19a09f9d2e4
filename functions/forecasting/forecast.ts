/**
 * The forecasting engine: a pure function from a series and what is known of the days to come to a forecast with intervals,
 * its error on held-back data, scenarios and what it did to the series. Moving, scaling or reordering changes nothing else.
 * Only the last 2 000 steps are looked at; two values of one step are refused.
 */
import { type Accuracy, accuracy, naiveScale } from "./accuracy.ts";
import { type Automatic, automatic } from "./automatic.ts";
import { type Mode, modelNames } from "./candidates.ts";
import { clean } from "./clean.ts";
import { type EvenSeries, evenSeries, type Observation, stampOf, stepWith } from "./even-series.ts";
import { type Event, eventDays, unseen } from "./events.ts";
import { type Frequency, seasonsOf } from "./frequency.ts";
import { decompose } from "./models/stl.ts";
import { at, pick } from "./numeric.ts";
import { type Effects, effectsOf, type Regressor } from "./regressors.ts";

export type ForecastOptions = {
  frequency: Frequency;
  /** Steps ahead. */
  horizon: number;
  /** Shares of what comes that an interval is to hold, 0 to 1. */
  levels?: readonly number[];
  mode?: Mode;
  /**
   * Only these, by the names in `candidates.ts`; a model that cannot say anything of the series is left out. A series that
   * never changes needs none: it goes on as it is.
   */
  models?: readonly string[];
  /** Of the models that draw rows by chance. */
  seed?: number;
  events?: readonly Event[];
  /**
   * Quantities known for every past step and each step ahead: observations under the same `t`. A past step without one has
   * that of the step before; a step ahead without one is refused.
   */
  regressors?: readonly { name: string; observations: readonly Observation[] }[];
};

export type Interval = { level: number; lower: number[]; upper: number[] };
export type Forecast = {
  kind: "forecast";
  /** The candidates with their shares of the forecast, the greatest first. */
  model: string;
  shares: { name: string; share: number }[];
  /** What each step ahead is called, in the manner of the series' own `t`. */
  steps: string[];
  point: number[];
  intervals: Interval[];
  /** Of forecasts made within the known series, over all their steps; `undefined` for a constant or too short a series. */
  accuracy: (Accuracy & { origins: number; steps: number }) | undefined;
  /** What came less what was forecast, of each forecast made within the known series, the latest first: for safety stock. */
  errors: number[][];
  /** The 80 % interval's edges and the point: more is optimistic. */
  scenarios: { optimistic: number[]; realistic: number[]; pessimistic: number[] };
  decomposition: { trend: number[]; seasons: { period: number; values: number[] }[]; events: number[]; rest: number[] };
  /** What each event or regressor moves per unit, in the series' own unit. */
  effects: { name: string; perUnit: number }[];
  outliers: { t: string; value: number; taken: number }[];
  shifts: { t: string; by: number }[];
  /** How many values lie before the last 2 000 steps: they are not looked at. */
  older: number;
};
/** `known` within the last 2 000 steps, `older` before them. */
export type NotEnoughData = { kind: "not-enough-data"; known: number; needed: number; older: number };
/** Of the models that were named none can say anything of the series: too short, without a season, beyond belief. */
export type ModelNotPossible = { kind: "model-not-possible"; models: readonly string[] };

const modes: readonly Mode[] = ["automatic", "fast"];

/** Under so many values nothing honest can be said of what comes. */
const fewest = 3;

function check({ frequency, horizon, mode = "automatic", levels = [], models }: ForecastOptions): void {
  if (!Object.hasOwn(seasonsOf, frequency))
    throw new RangeError(`frequency: "${frequency}" is not one of ${Object.keys(seasonsOf).join(", ")}.`);
  if (!modes.includes(mode)) throw new RangeError(`mode: "${mode}" is not one of ${modes.join(", ")}.`);
  if (models?.length === 0) throw new RangeError("models: names none; without it the models are chosen.");
  for (const name of models ?? [])
    if (!modelNames.includes(name)) throw new RangeError(`models: "${name}" is not one of ${modelNames.join(", ")}.`);
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > 1000)
    throw new RangeError(`horizon: ${horizon} is no whole number from 1 to 1000.`);
  for (const level of levels)
    if (!(level > 0 && level < 1)) throw new RangeError(`levels: ${level} does not lie between 0 and 1.`);
}

/** Puts a regressor's observations under the steps of the series; a past step it does not name keeps the value before it. */
function aligned(
  name: string,
  observations: readonly Observation[],
  frequency: Frequency,
  series: EvenSeries,
  horizon: number,
): Regressor {
  const values = new Float64Array(series.values.length + horizon).fill(Number.NaN);
  for (const { t, value } of observations) {
    const place = stepWith(t, frequency, series);
    if (place === undefined)
      throw new RangeError(`regressors: t "${t}" of "${name}" is neither a date nor a whole number.`);
    if (value !== undefined && Number.isFinite(value)) values[place - series.first] = value;
  }
  const { length } = series.values;
  const missing = values.findIndex((value, index) => index >= length && Number.isNaN(value));
  if (missing >= 0)
    throw new RangeError(
      `regressors: "${name}" has no value for ${stampOf(series, missing, frequency)}, a step ahead.`,
    );
  let last = values.find((value) => !Number.isNaN(value)) ?? 0;
  const filled = values.map((value) => {
    if (!Number.isNaN(value)) last = value;
    return last;
  });
  return { name, values: filled };
}

function columnsOf(series: EvenSeries, options: ForecastOptions) {
  const { frequency, horizon, events = [], regressors = [] } = options;
  const happening = events.map((event) => eventDays(event, frequency, series, horizon));
  const known = regressors.map(({ name, observations }) => aligned(name, observations, frequency, series, horizon));
  return { happening, all: [...happening, ...known] };
}

/** Adds what events ahead will do: learnt effects, and for what was never seen the share that is expected. */
function withEvents(found: Automatic, effects: Effects, fresh: ReturnType<typeof unseen>, floor: number): Automatic {
  const moved = (values: Float64Array) =>
    values.map((value, h) => {
      const share = fresh.reduce((total, { expected, ahead }) => total + expected * at(ahead, h), 0);
      const plain = value + at(effects.ahead, h);
      return Math.max(floor, plain + share * Math.abs(plain));
    });
  const intervals = found.intervals.map(({ level, lower, upper }) => ({
    level,
    lower: moved(lower),
    upper: moved(upper),
  }));
  return { ...found, point: moved(found.point), intervals };
}

type Foreseen = { actual: Float64Array; forecast: Float64Array };

/** Forecasts held back, with what events were known to do by then, beside what came. */
const foreseenOf = ({ held }: Automatic, effects: Effects, { values }: EvenSeries): Foreseen[] =>
  held.map(({ cut, joint }) => {
    const moves = effects.foreseen(cut, joint.length);
    return {
      actual: values.subarray(cut, cut + joint.length),
      forecast: joint.map((value, h) => value + at(moves, h)),
    };
  });

function accuracyOf(foreseen: Foreseen[], { values }: EvenSeries, period: number): Forecast["accuracy"] {
  if (foreseen.length === 0) return undefined;
  const join = (of: keyof Foreseen) => Float64Array.from(foreseen.flatMap((each) => [...each[of]]));
  const origins = { origins: foreseen.length, steps: pick(foreseen, 0).actual.length };
  return { ...accuracy(join("actual"), join("forecast"), naiveScale(values, period)), ...origins };
}

const errorsOf = (foreseen: Foreseen[]): number[][] =>
  foreseen.map(({ actual, forecast }) => Array.from(forecast, (value, h) => at(actual, h) - value));

function decompositionOf(y: Float64Array, periods: number[], effects: Effects): Forecast["decomposition"] {
  const { adjusted, trend, seasons } = decompose(y, periods);
  const smooth =
    seasons.length > 0
      ? trend
      : decompose(
          y,
          [7].filter((m) => y.length > 2 * m),
        ).trend;
  return {
    trend: [...smooth],
    seasons: seasons.map(({ period, values }) => ({ period, values: [...values] })),
    events: [...effects.past],
    rest: Array.from(adjusted, (value, i) => value - at(smooth, i)),
  };
}

const list = ({ level, lower, upper }: Automatic["intervals"][number]): Interval => ({
  level,
  lower: [...lower],
  upper: [...upper],
});

/** The level whose edges are the scenarios: one in ten ends above it, one in ten below. */
const likely = 0.8;

/** What a series that never changes is said to be forecast by. */
const constant = "constant";

export function forecast(
  observations: readonly Observation[],
  options: ForecastOptions,
): Forecast | NotEnoughData | ModelNotPossible {
  check(options);
  const { frequency, horizon, levels = [0.8, 0.95], mode = "automatic", seed = 1, events = [], models } = options;
  const series = evenSeries(observations, frequency);
  const n = series.values.length;
  const { known, older } = series;
  if (known < fewest) return { kind: "not-enough-data", known, needed: fewest, older };
  const seasons = seasonsOf[frequency];
  const periods = seasons.filter((period) => n >= 2 * period + 1);
  const { happening, all } = columnsOf(series, options);
  const explained = (index: number) => happening.some(({ values }) => at(values, index) > 0);
  const cleaned = clean(series.values, periods, explained);
  const effects = effectsOf(cleaned.values, periods, all, horizon);
  const calm = cleaned.values.map((value, i) => value - at(effects.past, i));
  const base = automatic(calm, {
    horizon,
    seasons,
    year: frequency === "D",
    mode,
    seed,
    models,
    levels: [...new Set([...levels, likely])],
  });
  if (models && ![constant, ...models].some((name) => base.weights.has(name)))
    return { kind: "model-not-possible", models };
  const floor = series.values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const found = withEvents(base, effects, unseen(events, happening, n), floor);
  const foreseen = foreseenOf(found, effects, series);
  const shares = [...found.weights].map(([name, share]) => ({ name, share }));
  const stamp = (index: number) => stampOf(series, index, frequency);
  const range = found.intervals.find(({ level }) => level === likely);
  return {
    kind: "forecast",
    model: shares.map(({ name }) => name).join(" & "),
    shares,
    steps: Array.from({ length: horizon }, (_, h) => stamp(n + h)),
    point: [...found.point],
    intervals: found.intervals.filter(({ level }) => levels.includes(level)).map(list),
    accuracy: accuracyOf(foreseen, series, periods[0] ?? 1),
    errors: errorsOf(foreseen),
    scenarios: {
      optimistic: [...(range?.upper ?? found.point)],
      realistic: [...found.point],
      pessimistic: [...(range?.lower ?? found.point)],
    },
    decomposition: decompositionOf(calm, periods, effects),
    effects: effects.sizes,
    outliers: cleaned.outliers.map(({ index, value, taken }) => ({ t: stamp(index), value, taken })),
    shifts: cleaned.shifts.map(({ index, by }) => ({ t: stamp(index), by })),
    older,
  };
}
