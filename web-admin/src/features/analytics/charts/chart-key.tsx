import { useValues } from "../values.ts";
import type { CartesianChart, Chart, Mark, PieChart, Series } from "./chart-model.ts";
import { seriesColours } from "./palette.ts";

interface ChartKeyProps {
  chart: Chart;
  onPick?: (mark: Mark) => void;
}

const colourOf = (at: number) => `var(--chart-${(at % seriesColours) + 1})`;

/** What the colours mean; of a pie also how much each part is. */
export function ChartKey({ chart, onPick }: ChartKeyProps) {
  if (chart.kind === "pie") return <PieKey chart={chart} onPick={onPick} />;
  return chart.kind === "cartesian" && chart.series.length > 1 ? <SeriesKey chart={chart} /> : null;
}

function SeriesKey({ chart: { series, bands = [], spans = [] } }: { chart: CartesianChart }) {
  const grounds = new Set(spans.flatMap(({ kind, label }) => (kind === "ground" ? [label] : [])));
  return (
    <ul className="chart-key" aria-label="Series">
      {series.map(({ key, label, colour, kind, isReference }, at) => (
        <li key={key}>
          <span
            className="chart-swatch"
            data-kind={kind}
            data-reference={isReference || undefined}
            style={{ color: colourOf(colour ?? at) }}
          />
          {label}
        </li>
      ))}
      {bands.map(({ key, label, of }, at) => (
        <li key={key}>
          <span
            className="chart-swatch"
            data-kind="band"
            data-inner={at > 0 || undefined}
            style={{ color: colourAt(series, of) }}
          />
          {label}
        </li>
      ))}
      {[...grounds].map((label) => (
        <li key={label}>
          <span className="chart-swatch" data-kind="ground" />
          {label}
        </li>
      ))}
    </ul>
  );
}

function colourAt(series: readonly Series[], key: string): string {
  const at = series.findIndex((each) => each.key === key);
  return colourOf(series[at]?.colour ?? at);
}

function PieKey({ chart: { slices, unit }, onPick }: { chart: PieChart; onPick?: (mark: Mark) => void }) {
  const { full } = useValues();
  const total = slices.reduce((sum, { value }) => sum + Math.max(value ?? 0, 0), 0);
  return (
    <ul className="pie-key" aria-label="Parts">
      {slices.map(({ key, label, value }, at) => (
        <li key={key}>
          <span className="chart-swatch" data-kind="bar" style={{ color: colourOf(at) }} />
          <span className="pie-key-label">{label}</span>
          <span className="numeric">
            {onPick ? (
              <button type="button" className="figure-link" onClick={() => onPick({ row: key, column: "value" })}>
                {full(value, unit)}
              </button>
            ) : (
              full(value, unit)
            )}
          </span>
          <span className="numeric soft pie-key-share">
            {full(value === null || total === 0 ? null : (value / total) * 100, "percent")}
          </span>
        </li>
      ))}
    </ul>
  );
}
