import { daysIn } from "@quayside/shared/analytics/ranges.ts";
import { useMemo } from "react";
import { Section } from "../../../ui/detail/section.tsx";
import type { CartesianChart, Series } from "../../analytics/charts/chart-model.ts";
import { ChartPanel } from "../../analytics/charts/chart-panel.tsx";
import { useBucketLabels } from "../../analytics/grains.ts";
import { useValues } from "../../analytics/values.ts";
import type { ForecastRecord } from "../answers.ts";
import { ErrorFacts } from "../error-facts.tsx";
import { metricWords } from "../metric-words.ts";

interface AccuracyChartsProps {
  record: Pick<ForecastRecord, "days" | "metric">;
  summary: NonNullable<ForecastRecord["summary"]>;
}

/** Both lines, what lies between them, and what that adds up to. */
export function AccuracyCharts({ record, summary }: AccuracyChartsProps) {
  const { full } = useValues();
  const { unit } = metricWords[record.metric];
  const [both, errors] = useCharts(record);
  const lean = summary.forecast - summary.actual;
  const said = `${full(summary.forecast, unit)} was forecast for these ${summary.days} days and ${full(summary.actual, unit)} came: ${full(Math.abs(lean), unit)} too ${lean > 0 ? "much" : "little"}.`;
  return (
    <>
      <ChartPanel title="Forecast and sales" head="Day" chart={both} summary={said} height={300} />
      <div className="analytics-pair">
        <ChartPanel
          title="Error by day"
          head="Day"
          chart={errors}
          summary="Above 0 the forecast was too high, under 0 too low."
          height={220}
          nothing="Every day came as it was forecast."
        />
        <Section title="How far off">
          <ErrorFacts accuracy={summary} unit={unit} />
        </Section>
      </div>
    </>
  );
}

function useCharts({ days, metric }: AccuracyChartsProps["record"]): [both: CartesianChart, errors: CartesianChart] {
  const labelOf = useBucketLabels();
  const { unit } = metricWords[metric];
  return useMemo(() => {
    // A day without a forecast of its own, or out of stock, is a gap: a line over it would say what nobody knows.
    const [first, last] = [days[0]?.day, days.at(-1)?.day];
    const known = new Map(days.map((each) => [each.day, each]));
    const all = first && last ? daysIn({ from: first, to: last }) : [];
    const categories = all.map((day) => ({ key: day, ...labelOf(day, "day") }));
    const values = (of: "actual" | "forecast" | "error") => all.map((day) => known.get(day)?.[of] ?? null);
    const chart = (...series: Series[]): CartesianChart => ({ kind: "cartesian", categories, series });
    const line = { unit, kind: "line" } as const;
    return [
      chart(
        { ...line, key: "actual", label: "Sold", colour: 0, values: values("actual") },
        { ...line, key: "forecast", label: "Forecast", colour: 1, values: values("forecast") },
      ),
      chart({ unit, kind: "bar", key: "error", label: "Error", colour: 1, values: values("error") }),
    ];
  }, [days, labelOf, unit]);
}
