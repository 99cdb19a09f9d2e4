import { Skeleton } from "@mantine/core";
import type { Unit } from "@quayside/shared/metrics/metric.ts";
import { Link, type LinkProps } from "@tanstack/react-router";
import { changeOf } from "../answer.ts";
import { useMetrics } from "../use-metrics.ts";
import { useValues } from "../values.ts";
import { Definition } from "./definition.tsx";
import { Delta, type Polarity } from "./delta.tsx";
import { Sparkline } from "./sparkline.tsx";

interface KpiCardProps {
  /** Of the registry. */
  metric: string;
  /** Where the card is about something else than the metric's own name says. */
  label?: string;
  /** What it is shown as until the registry is read. */
  unit: Unit;
  /** `undefined` while it is read. */
  value: number | null | undefined;
  before?: number | null;
  series?: readonly (number | null)[];
  /** Facts up to this instant are in it. */
  asOf?: string;
  /** Why there is no data. */
  note?: string;
  /** Shows the orders behind it. */
  onOpen?: () => void;
  /** Or where there is more about it. */
  link?: LinkProps;
}

/** One figure with its change, its course and, on demand, what it means and where it is from. */
export function KpiCard(props: KpiCardProps) {
  const { metric, value, before = null, series, asOf, note, onOpen, link } = props;
  const facts = useMetrics().of(metric);
  const { full } = useValues();
  const unit = facts?.unit ?? props.unit;
  const label = props.label ?? facts?.label ?? metric;
  const better: Polarity = facts?.better ?? "neither";
  const change = value === undefined ? null : changeIn(unit, value, before);
  return (
    <article className="kpi" aria-label={label}>
      <header className="kpi-head">
        <h3>{label}</h3>
        {facts ? <Definition metric={facts} asOf={asOf} note={note} /> : null}
      </header>
      {value === undefined ? <Skeleton h={28} w="60%" role="status" aria-label={`Loading ${label}`} /> : null}
      {value === undefined ? null : (
        <p className="kpi-value numeric">
          <Value text={full(value, unit)} onOpen={value === null ? undefined : onOpen} link={link} />
        </p>
      )}
      <p className="kpi-foot small">
        {change === null ? null : <Delta change={change} better={better} isPoints={unit === "percent"} />}
        {value !== undefined && before !== null ? <span className="soft">before {full(before, unit)}</span> : null}
        {value === null ? <span className="soft">{note ?? facts?.pending ?? "No data in these days"}</span> : null}
      </p>
      {series ? <Sparkline values={series} /> : null}
    </article>
  );
}

function Value({ text, onOpen, link }: { text: string; onOpen?: () => void; link?: LinkProps }) {
  if (link) {
    return (
      <Link {...link} className="kpi-link">
        {text}
      </Link>
    );
  }
  if (!onOpen) return text;
  return (
    <button type="button" className="kpi-open" onClick={onOpen}>
      {text}
    </button>
  );
}

/** Per cents change by points, all else by per cent. */
function changeIn(unit: Unit, value: number | null, before: number | null): number | null {
  if (unit !== "percent") return changeOf(value, before);
  return value === null || before === null ? null : value - before;
}
