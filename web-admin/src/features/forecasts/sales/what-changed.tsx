import { useMemo } from "react";
import { useFormats } from "../../../lib/format.ts";
import { Section } from "../../../ui/detail/section.tsx";
import { changeOf } from "../../analytics/answer.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { changeWords } from "../../analytics/charts/summaries.ts";
import { useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import type { Outcome } from "../answers.ts";
import { metricWords } from "../metric-words.ts";
import type { OutcomeProps } from "./outcome-props.ts";

const title = "What changed since yesterday";

/** Tonight's forecast beside that of the night before, and why they differ. */
export function WhatChanged({ forecast, outcome: { change } }: OutcomeProps) {
  if (change) return <Changed change={change} metric={forecast.metric} />;
  return (
    <Section title={title}>
      <p className="soft">
        {forecast.made === "now"
          ? "This forecast was made for your question, so there is none of the night before beside it."
          : "There is no forecast of the night before yet. From the second night on it stands here beside this one."}
      </p>
    </Section>
  );
}

interface ChangedProps {
  change: NonNullable<Outcome["change"]>;
  metric: OutcomeProps["forecast"]["metric"];
}

function Changed({ change, metric }: ChangedProps) {
  const labelOf = useBucketLabels();
  const values = useValues();
  const { instant } = useFormats();
  const { unit } = metricWords[metric];
  const { days, before, now, reasons, madeAt } = change;
  const chart = useMemo((): CartesianChart => {
    const line = { unit, kind: "line" } as const;
    return {
      kind: "cartesian",
      categories: days.map(({ day }) => ({ key: day, ...labelOf(day, "day") })),
      series: [
        { ...line, key: "now", label: "This forecast", colour: 1, values: days.map((day) => day.now) },
        {
          ...{ ...line, key: "before", label: "The night before", colour: 0, isReference: true },
          values: days.map((day) => day.before),
        },
      ],
    };
  }, [days, labelOf, unit]);
  const moved = changeWords(changeOf(now, before) ?? 0, values);
  const summary = `These ${days.length} days are at ${values.full(now, unit)} now, ${moved} the ${values.full(before, unit)} of ${instant(madeAt)}.`;
  return (
    <ChartPanel
      title={title}
      head="Day"
      chart={chart}
      summary={summary}
      height={200}
      nothing="The two have no day in common."
    >
      <div className="section-body">
        {reasons.length > 0 ? (
          <ul className="forecast-list" aria-label="Why it changed">
            {reasons.map(({ kind, text }) => (
              <li key={`${kind} ${text}`}>{text}</li>
            ))}
          </ul>
        ) : (
          <p className="soft">Nothing that it is made of changed.</p>
        )}
      </div>
    </ChartPanel>
  );
}
