import type { AccuracyHorizon } from "@quayside/shared/forecasts/schema.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { ForecastScope } from "../series.ts";

export const keptHorizons = ["1", "7", "28"] as const satisfies readonly AccuracyHorizon[];
/** Days that are kept. */
const keptDays = 400;

/** What was forecast for each day, one, seven and 28 days ahead of the first of them. */
export interface Kept extends ForecastScope {
  points: Record<AccuracyHorizon, Record<Day, number>>;
}

export const sameScope = (one: ForecastScope, other: ForecastScope): boolean =>
  one.metric === other.metric && one.category === other.category && one.department === other.department;

export const keyOfScope = ({ metric, category, department }: ForecastScope): string =>
  JSON.stringify([metric, category ?? null, department ?? null]);

interface Tonight {
  scope: ForecastScope;
  /** From the first day ahead; none where nothing could be said. */
  point: readonly number[];
}

/** What was kept the night before with tonight's, which takes the place of an earlier one of the same day. */
export function keptWith(before: readonly Kept[], first: Day, tonight: readonly Tonight[]): Kept[] {
  const known = new Map(before.map((kept) => [keyOfScope(kept), kept.points]));
  const oldest = addDays(first, -keptDays);
  return tonight.map(({ scope, point }) => {
    const points = known.get(keyOfScope(scope));
    const merged = keptHorizons.map((horizon) => {
      const step = Number(horizon);
      const told = Object.entries(points?.[horizon] ?? {}).filter(([day]) => day >= oldest);
      const value = point[step - 1];
      return [
        horizon,
        Object.fromEntries([...told, ...(value === undefined ? [] : [[addDays(first, step - 1), value]])]),
      ];
    });
    return { ...scope, points: Object.fromEntries(merged) as Kept["points"] };
  });
}
