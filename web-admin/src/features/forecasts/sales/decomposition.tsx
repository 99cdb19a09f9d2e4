import type { Unit } from "@quayside/shared/metrics/metric.ts";
import { useMemo } from "react";
import { useWeekdays } from "../../../ui/weekdays.ts";
import type { CartesianChart } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import type { Outcome } from "../answers.ts";
import { metricWords } from "../metric-words.ts";
import type { OutcomeProps } from "./outcome-props.ts";
import { weekOf } from "./week-of.ts";

type Parts = Outcome["decomposition"];
const parts = [
  { key: "trend", title: "Trend", kind: "line", says: "The level, without weekdays, events and chance." },
  { key: "events", title: "Events", kind: "bar", says: "What events and holidays added or took." },
  { key: "rest", title: "Chance", kind: "bar", says: "What is left: nothing that is known explains it." },
] as const;

/** What known days were made of; the four parts add up to what was sold. */
export function Decomposition({ forecast, outcome: { decomposition } }: OutcomeProps) {
  const { unit } = metricWords[forecast.metric];
  if (decomposition.length === 0) return null;
  const [trend, ...others] = parts;
  return (
    <section className="small-charts" aria-label="What sales are made of">
      <PartChart part={trend} days={decomposition} unit={unit} />
      <WeekChart days={decomposition} unit={unit} />
      {others.map((part) => (
        <PartChart key={part.key} part={part} days={decomposition} unit={unit} />
      ))}
    </section>
  );
}

interface PartProps {
  days: Parts;
  unit: Unit;
}

function PartChart({ part: { key, title, kind, says }, days, unit }: PartProps & { part: (typeof parts)[number] }) {
  const labelOf = useBucketLabels();
  const chart = useMemo(
    (): CartesianChart => ({
      kind: "cartesian",
      categories: days.map(({ day }) => ({ key: day, ...labelOf(day, "day") })),
      series: [{ key, label: title, unit, kind, values: days.map((day) => day[key]) }],
    }),
    [days, labelOf, unit, key, title, kind],
  );
  const nothing = "Nothing of it on these days.";
  return <ChartPanel title={title} head="Day" chart={chart} summary={says} height={140} nothing={nothing} />;
}

function WeekChart({ days, unit }: PartProps) {
  const weekdays = useWeekdays();
  const { full } = useValues();
  const week = useMemo(() => weekOf(days), [days]);
  const chart = useMemo(
    (): CartesianChart => ({
      kind: "cartesian",
      categories: weekdays.map(({ label, short }) => ({ key: label, label, short })),
      series: [{ key: "week", label: "Against an average day", unit, kind: "bar", values: week }],
    }),
    [weekdays, unit, week],
  );
  const [best] = weekdays
    .map(({ label }, at) => ({ label, value: week[at] ?? 0 }))
    .toSorted((a, b) => b.value - a.value);
  const summary =
    best && best.value > 0 ? `${best.label}s bring ${full(best.value, unit)} more than an average day.` : "";
  return (
    <ChartPanel
      title="Week"
      head="Weekday"
      chart={chart}
      summary={summary}
      height={140}
      nothing="No weekday stands out."
    />
  );
}
