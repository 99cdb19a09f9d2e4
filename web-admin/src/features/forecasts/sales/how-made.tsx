import { Section } from "../../../ui/detail/section.tsx";
import { useDayText } from "../../analytics/frame/use-day-text.ts";
import { useValues } from "../../analytics/values.ts";
import { leadingModels } from "../leading-models.ts";
import type { OutcomeProps } from "./outcome-props.ts";

/** Which models speak, and how much each of them counts. */
export function HowMade({ forecast, outcome: { models } }: OutcomeProps) {
  const { full } = useValues();
  const days = useDayText();
  const { knownUntil } = forecast;
  return (
    <Section title="How it was made">
      <div className="forecast-parts">
        <p className="soft">
          {models.length > 1
            ? "The models that did best on days held back, each as much as it deserved."
            : "One model speaks alone."}{" "}
          It knows sales until {days({ from: knownUntil, to: knownUntil })}.
        </p>
        <ul className="shares" aria-label="Models">
          {leadingModels(models).map(({ name, words, share }) => (
            <li key={name}>
              <span>{words}</span>
              <span className="numeric">{full(share * 100, "percent")}</span>
              <span className="share-bar" aria-hidden="true">
                <span style={{ width: `${share * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
