import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Place, Span } from "../analytics/charts/chart-model.ts";
import type { BucketLabel } from "../analytics/grains.ts";

interface Happening {
  day: Day;
  events: readonly string[];
}

/** A day in a chart, with what happens on it. */
export function placeOf({ day, events }: Happening, labelOf: BucketLabel): Place {
  const { label, short } = labelOf(day, "day");
  return { key: day, short, label: events.length > 0 ? `${label}, ${events.join(", ")}` : label };
}

/** Runs of days on which the same happens, past and to come. */
export function eventSpans(days: readonly Pick<Happening, "events">[]): Span[] {
  const spans: { from: number; to: number; name: string }[] = [];
  days.forEach(({ events }, at) => {
    const name = events.join(", ");
    const last = spans.at(-1);
    if (name === "") return;
    if (last?.to === at - 1 && last.name === name) last.to = at;
    else spans.push({ from: at, to: at, name });
  });
  return spans.map(({ from, to }) => ({ kind: "ground", label: "Events and holidays", from, to }));
}
