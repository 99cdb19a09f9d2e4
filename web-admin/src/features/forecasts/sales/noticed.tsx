import { Section } from "../../../ui/detail/section.tsx";
import { useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import { metricWords } from "../metric-words.ts";
import type { OutcomeProps } from "./outcome-props.ts";

const shown = 8;

/** Days and moves that the forecast did not take as they were. */
export function Noticed({ forecast, outcome: { outliers, shifts } }: OutcomeProps) {
  const labelOf = useBucketLabels();
  const { full } = useValues();
  const { unit } = metricWords[forecast.metric];
  const named = (day: string) => labelOf(day, "day").label;
  const latest = outliers.toReversed().slice(0, shown);
  return (
    <Section title="What it noticed">
      <div className="forecast-parts">
        {outliers.length + shifts.length === 0 ? (
          <p className="soft">No day was out of the ordinary, and the level moved with the trend alone.</p>
        ) : null}
        {shifts.length > 0 ? (
          <ul className="forecast-list" aria-label="Moves of the level">
            {shifts.map(({ day, by }) => (
              <li key={day}>
                <span>{named(day)}</span>
                <span className="numeric">
                  {full(Math.abs(by), unit)} {by > 0 ? "more" : "less"} a day from then on
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {latest.length > 0 ? (
          <ul className="forecast-list" aria-label="Days out of the ordinary">
            {latest.map(({ day, value, taken }) => (
              <li key={day}>
                <span>{named(day)}</span>
                <span className="numeric">
                  {full(value, unit)} <span className="soft">taken as {full(taken, unit)}</span>
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {outliers.length > shown ? (
          <p className="small soft">and {outliers.length - shown} earlier days out of the ordinary</p>
        ) : null}
      </div>
    </Section>
  );
}
