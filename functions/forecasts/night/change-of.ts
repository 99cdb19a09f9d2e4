import { dayCount, daysIn } from "@quayside/shared/analytics/ranges.ts";
import { modelWords } from "@quayside/shared/forecasts/models.ts";
import type { ForecastChange, ForecastReason } from "@quayside/shared/forecasts/schema.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Event } from "../../forecasting/events.ts";
import { sum } from "../../forecasting/numeric.ts";
import type { Made } from "../make-forecast.ts";
import type { NightPlan } from "./files.ts";

interface Night {
  made: Made;
  plan: Pick<NightPlan, "day" | "events">;
  madeAt: string;
}

const pointOn = ({ first, point }: Made, day: Day): number | undefined =>
  day < first ? undefined : point[dayCount({ from: first, to: day }) - 1];

/** What became of a forecast from one night to the next, and why. */
export function changeOf(now: Night, then: Night, range: { from: Day; to: Day }): ForecastChange {
  const days = daysIn(range).flatMap((day) => {
    const [before, after] = [pointOn(then.made, day), pointOn(now.made, day)];
    return before === undefined || after === undefined ? [] : [{ day, before, now: after }];
  });
  return {
    ...{ madeAt: then.madeAt, days },
    before: sum(days.map(({ before }) => before)),
    now: sum(days.map((each) => each.now)),
    reasons: [...newDays(now, then), ...eventsOf(now, then), ...modelsOf(now, then)],
  };
}

function newDays(now: Night, then: Night): ForecastReason[] {
  const count = dayCount({ from: then.plan.day, to: now.plan.day }) - 1;
  if (count < 1) return [];
  return [{ kind: "new-days", text: count === 1 ? "One more day is known." : `${count} more days are known.` }];
}

/** An event by what is known of it from the later night on: days that are over teach, and are no change. */
function written({ days, expected }: Event, from: Day): string {
  return JSON.stringify([days.filter((day) => day >= from), expected ?? null]);
}

function eventsOf(now: Night, then: Night): ForecastReason[] {
  const from = now.plan.day;
  const coming = (night: Night) =>
    new Map(
      night.plan.events
        .filter(({ days }) => days.some((day) => day >= from && day <= lastOf(then)))
        .map((event) => [
          event.name,
          written({ ...event, days: event.days.filter((day) => day <= lastOf(then)) }, from),
        ]),
    );
  const [before, after] = [coming(then), coming(now)];
  const said = (text: (name: string) => string, names: string[]): ForecastReason[] =>
    names.map((name) => ({ kind: "events", text: text(name) }));
  return [
    ...said(
      (name) => `${name} came into the calendar.`,
      [...after.keys()].filter((name) => !before.has(name)),
    ),
    ...said(
      (name) => `${name} left the calendar.`,
      [...before.keys()].filter((name) => !after.has(name)),
    ),
    ...said(
      (name) => `${name} was changed.`,
      [...after].flatMap(([name, text]) => (before.has(name) && before.get(name) !== text ? [name] : [])),
    ),
  ];
}

const lastOf = ({ made: { first, point } }: Night): Day =>
  new Date(Date.parse(first) + (point.length - 1) * 86_400_000).toISOString().slice(0, 10);

/** A share that moved by less than a tenth is no other model. */
const noticed = 0.1;

function modelsOf({ made }: Night, then: Night): ForecastReason[] {
  const shareOf = (night: Made, name: string) => night.shares.find((each) => each.name === name)?.share ?? 0;
  const names = new Set([...made.shares, ...then.made.shares].map(({ name }) => name));
  const moves = [...names].map((name) => ({ name, by: shareOf(made, name) - shareOf(then.made, name) }));
  const greatest = moves.toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by))[0];
  if (!greatest || Math.abs(greatest.by) < noticed) return [];
  const { name, by } = greatest;
  const percent = Math.round(shareOf(made, name) * 100);
  const words = modelWords[name] ?? name;
  return [{ kind: "model", text: `${words} has ${by > 0 ? "more" : "less"} say now: ${percent} %.` }];
}
