import { yearEarlier } from "@quayside/shared/analytics/ranges.ts";
import { modelWords } from "@quayside/shared/forecasts/models.ts";
import type {
  ForecastAccuracy,
  ForecastChange,
  ForecastDay,
  ForecastModel,
  ForecastTotal,
  SalesForecastOutcome,
} from "@quayside/shared/forecasts/schema.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { Event } from "../forecasting/events.ts";
import { sum } from "../forecasting/numeric.ts";
import { growthOf } from "../sales/asking.ts";
import { eventsOn } from "./calendar/event-days.ts";
import { type Made, type MadeForecast, rounder } from "./make-forecast.ts";
import { type DaySeries, dayAt } from "./series.ts";
import { sumRange } from "./sum-range.ts";

/** The level whose edges are the scenarios: one in ten ends above it, one in ten below. */
const likely = 80;

interface Asked {
  /** The first day that is shown, and how many. */
  from: Day;
  horizon: number;
  levels: readonly number[];
  digits: number;
  series: DaySeries;
  events: readonly Event[];
  change: ForecastChange | null;
}

/** What callers see of a forecast. */
export function outcomeOf(made: MadeForecast, asked: Asked): SalesForecastOutcome {
  if (made.kind === "not-enough-data") {
    const text = `Sales of ${made.known} days are known; a forecast needs ${made.needed}.`;
    return { ...made, text };
  }
  const days = daysOf(made, asked);
  const { series } = asked;
  return {
    kind: "forecast",
    days,
    total: totalOf(made, days, asked),
    models: modelsOf(made),
    accuracy: accuracyOf(made),
    decomposition: decompositionOf(made, series, rounder(asked.digits)),
    events: eventsOf(made, days, asked.events),
    outliers: made.outliers.map(({ t, value, taken }) => ({ day: t, value, taken })),
    shifts: made.shifts.map(({ t, by }) => ({ day: t, by })),
    change: asked.change,
  };
}

const offsetOf = ({ first }: Made, from: Day) => Math.round((Date.parse(from) - Date.parse(first)) / 86_400_000);

/** The part of a forecast that begins at a day. */
export const pointsFrom = (made: Made, from: Day, horizon: number): number[] => {
  const offset = offsetOf(made, from);
  return made.point.slice(offset, offset + horizon);
};

function daysOf(made: Made, { from, horizon, levels, series, events }: Asked): ForecastDay[] {
  const offset = offsetOf(made, from);
  const known = new Map(series.values.map((value, index) => [dayAt(series, index), value]));
  const edges = (level: number, index: number) => {
    const interval = made.intervals.find((each) => each.level === level);
    const point = made.point[index] ?? 0;
    return { level, lower: interval?.lower[index] ?? point, upper: interval?.upper[index] ?? point };
  };
  const happening = eventsOn(events);
  return pointsFrom(made, from, horizon).map((point, place) => {
    const day = addDays(from, place);
    const index = offset + place;
    const { lower: pessimistic, upper: optimistic } = edges(likely, index);
    return {
      ...{ day, point, optimistic, pessimistic },
      intervals: levels.map((level) => edges(level, index)),
      lastYear: known.get(yearEarlier(day)) ?? null,
      events: happening(day),
    };
  });
}

/** Without any forecast held back, the days' edges added up, which is wide. */
function edgesOfSum({ errors }: Made, days: readonly ForecastDay[], level: number, point: number) {
  const width = sumRange(errors, days.length, level / 100);
  if (errors.length > 0) return { lower: point - width, upper: point + width };
  const edges = days.map(({ intervals, pessimistic, optimistic }) =>
    level === likely ? { lower: pessimistic, upper: optimistic } : intervals.find((each) => each.level === level),
  );
  return { lower: sum(edges.map((each) => each?.lower ?? 0)), upper: sum(edges.map((each) => each?.upper ?? 0)) };
}

function totalOf(made: Made, days: readonly ForecastDay[], { levels, digits }: Asked): ForecastTotal {
  const round = rounder(digits);
  const point = round(sum(days.map((each) => each.point)));
  const range = (level: number) => {
    const { lower, upper } = edgesOfSum(made, days, level, point);
    return { level, lower: round(Math.max(0, lower)), upper: round(upper) };
  };
  const before = days.map(({ lastYear }) => lastYear);
  const lastYear = before.every((value) => value !== null) ? sum(before) : null;
  const { lower: pessimistic, upper: optimistic } = range(likely);
  return {
    ...{ point, optimistic, pessimistic, lastYear },
    intervals: levels.map(range),
    growth: growthOf(point, lastYear),
  };
}

export function modelsOf({ shares }: Pick<Made, "shares">): ForecastModel[] {
  return shares.map(({ name, share }) => ({ name, words: modelWords[name] ?? "Always the same", share }));
}

export function accuracyOf({ accuracy }: Pick<Made, "accuracy">): ForecastAccuracy | null {
  if (!accuracy) return null;
  const { mape = null, mase = null, smape, rmse, bias, origins, steps } = accuracy;
  return { mape, mase, smape, rmse, bias, origins, days: steps };
}

type Parts = Extract<SalesForecastOutcome, { kind: "forecast" }>["decomposition"];

function decompositionOf({ parts }: Made, series: DaySeries, round: (value: number) => number): Parts {
  const skipped = Math.round((Date.parse(parts.from) - Date.parse(series.first)) / 86_400_000);
  return parts.trend.map((trend, index) => {
    const [season = 0, events = 0] = [parts.season[index], parts.events[index]];
    const value = series.values[skipped + index] ?? trend + season + events;
    return { day: addDays(parts.from, index), trend, season, events, rest: round(value - trend - season - events) };
  });
}

function eventsOf({ effects }: Made, days: readonly ForecastDay[], events: readonly Event[]) {
  const learned = new Map(effects.map(({ name, perUnit }) => [name, perUnit]));
  const ahead = new Set(days.map(({ day }) => day));
  return events.flatMap((event) => {
    const coming = event.days.filter((day) => ahead.has(day));
    const perDay = learned.get(event.name) ?? null;
    return coming.length > 0 || perDay !== null ? [{ name: event.name, perDay, days: coming }] : [];
  });
}
