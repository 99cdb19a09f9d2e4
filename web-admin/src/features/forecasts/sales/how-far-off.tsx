import { Section } from "../../../ui/detail/section.tsx";
import { useValues } from "../../analytics/values.ts";
import { ErrorFacts } from "../error-facts.tsx";
import { metricWords } from "../metric-words.ts";
import type { OutcomeProps } from "./outcome-props.ts";

/** How wrong forecasts of this kind were where that can be known. */
export function HowFarOff({ forecast, outcome: { accuracy } }: OutcomeProps) {
  const { full } = useValues();
  const { unit } = metricWords[forecast.metric];
  return (
    <Section title="How far off it was before">
      {accuracy ? (
        <div className="forecast-parts">
          <p className="soft">
            Made {full(accuracy.origins, "count")} times within the known days, {full(accuracy.days, "days")} ahead
            each, and laid beside what came.
          </p>
          <ErrorFacts accuracy={accuracy} unit={unit} />
        </div>
      ) : (
        <p className="soft">There are too few days to hold any of them back, so its error is not known yet.</p>
      )}
    </Section>
  );
}
