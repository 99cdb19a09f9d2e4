import type { Seasonality } from "@quayside/shared/sales/overview.ts";
import { useStore } from "../../../lib/format.ts";
import { useWeekdays } from "../../../ui/weekdays.ts";
import { Insight } from "./insight.tsx";

const strengths: [number, string][] = [
  [0.6, "strong"],
  [0.3, "clear"],
  [0.1, "weak"],
  [0, "hardly any"],
];

/** How regular weeks and years are, and which days or months lead. */
export function SeasonFacts({ seasonality }: { seasonality: readonly Seasonality[] }) {
  return (
    <Insight title="Seasons">
      <dl className="insight-facts">
        {seasonality.map((season) => (
          <SeasonRow key={season.cycle} season={season} />
        ))}
      </dl>
    </Insight>
  );
}

function SeasonRow({ season: { cycle, strength, index } }: { season: Seasonality }) {
  const weekdays = useWeekdays();
  const { locale } = useStore();
  const month = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const named = (at: number) =>
    cycle === "week" ? (weekdays[at - 1]?.label ?? "") : month.format(Date.UTC(2026, at - 1, 1));
  const best = index.toSorted((one, other) => (other.index ?? 0) - (one.index ?? 0))[0];
  const word = strengths.find(([from]) => (strength ?? -1) >= from)?.[1];
  return (
    <div>
      <dt>{cycle === "week" ? "Within the week" : "Within the year"}</dt>
      <dd>
        {strength === null || !word ? (
          <span className="soft">not enough data</span>
        ) : (
          <span title={`Strength ${strength.toFixed(2)} of 1`}>
            {word}
            {best?.index ? `, ${named(best.at)} ${Math.round(best.index)} (average 100)` : ""}
          </span>
        )}
      </dd>
    </div>
  );
}
