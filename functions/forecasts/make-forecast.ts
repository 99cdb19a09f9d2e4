import { forecastLevels } from "@quayside/shared/forecasts/schema.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Mode } from "../forecasting/candidates.ts";
import type { Event } from "../forecasting/events.ts";
import { type Forecast, forecast } from "../forecasting/forecast.ts";
import { type DaySeries, dayAt } from "./series.ts";

/** Days ahead: the 90 that are shown, and some for a day on which the nightly run did not come. */
export const daysAhead = 92;
/** Two weeks and a day: as many show that a weekday comes again. */
export const fewestDays = 15;
/** Known days of which trend, season and events are kept. */
const shownDays = 365;

/** A forecast as it is kept and answered from: plain numbers, days by their place after `first`. */
export type MadeForecast =
  | { kind: "not-enough-data"; known: number; needed: number }
  | (Pick<Forecast, "shares" | "effects" | "outliers" | "shifts" | "errors" | "point" | "intervals"> & {
      kind: "forecast";
      /** The first day ahead. */
      first: Day;
      accuracy: NonNullable<Forecast["accuracy"]> | null;
      /** Of the known days from `from` on. */
      parts: { from: Day; trend: number[]; season: number[]; events: number[] };
    });
export type Made = Extract<MadeForecast, { kind: "forecast" }>;

export interface HowToMake {
  events: readonly Event[];
  mode?: Mode;
  models?: readonly string[];
  /** Digits after the point that are kept: none of money in minor units. */
  digits: number;
  /** Days of which nothing is known: what was out of stock could not be sold. */
  missing?: ReadonlySet<Day>;
}

export const digitsOf = { revenue: 0, orders: 3, units: 3, returned_units: 3, return_value: 0 } as const;

export function rounder(digits: number): (value: number) => number {
  const factor = 10 ** digits;
  return (value) => Math.round(value * factor) / factor;
}

const levels = forecastLevels.map((level) => level / 100);

/** The forecast of a series from the day after its last one. Pure: the same series makes the same numbers. */
export function makeForecast(series: DaySeries, how: HowToMake): MadeForecast {
  const { events, mode, models, digits, missing } = how;
  const days = series.values.map((value, index) => ({ t: dayAt(series, index), value }));
  const known = days.filter(({ t }) => !missing?.has(t));
  const last = known.at(-1);
  if (!last || known.length < fewestDays) return { kind: "not-enough-data", known: known.length, needed: fewestDays };
  // What was out of stock to the end is forecast from where it was last known.
  const gap = days.length - 1 - days.findIndex(({ t }) => t === last.t);
  const made = forecast(known, { frequency: "D", horizon: gap + daysAhead, levels, mode, models, events });
  if (made.kind === "model-not-possible") throw notPossible();
  return made.kind === "forecast" ? kept(series, made, gap, rounder(digits)) : made;
}

function notPossible(): AppError {
  const message = "This model can say nothing of these sales. Choose another, or leave it to be chosen.";
  return new AppError("unprocessable", "MODEL_NOT_POSSIBLE", message, { field: "model" });
}

function kept(series: DaySeries, made: Forecast, gap: number, round: (value: number) => number): MadeForecast {
  const { decomposition, shares, accuracy = null } = made;
  const all = (values: readonly number[]) => values.map(round);
  const ahead = (values: readonly number[]) => all(values.slice(gap));
  const shown = (values: readonly number[]) => all(values.slice(-shownDays));
  const season = decomposition.trend.map((_, index) =>
    decomposition.seasons.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const { length } = series.values;
  const share = rounder(4);
  return {
    kind: "forecast",
    first: addDays(series.first, length),
    shares: shares.map((each) => ({ ...each, share: share(each.share) })).filter((each) => each.share > 0),
    point: ahead(made.point),
    intervals: made.intervals.map(({ level, lower, upper }) => ({
      ...{ level: Math.round(level * 100), lower: ahead(lower), upper: ahead(upper) },
    })),
    accuracy,
    errors: made.errors.map(all),
    effects: made.effects.map(({ name, perUnit }) => ({ name, perUnit: round(perUnit) })),
    outliers: made.outliers.map((each) => ({ ...each, taken: round(each.taken) })),
    shifts: made.shifts.map(({ t, by }) => ({ t, by: round(by) })),
    parts: {
      from: addDays(series.first, Math.max(0, length - gap - shownDays)),
      ...{ trend: shown(decomposition.trend), season: shown(season), events: shown(decomposition.events) },
    },
  };
}
