import { Status } from "../../../ui/status.tsx";
import type { MetricFacts } from "../use-metrics.ts";
import { moduleWords } from "./found-metrics.ts";

const unitWords: Record<MetricFacts["unit"], string> = {
  money: "Money",
  count: "Number",
  percent: "Per cent",
  ratio: "Ratio",
  days: "Days",
  "per-day": "Per day",
};

const betterWords: Record<MetricFacts["better"], string> = {
  up: "More is better",
  down: "Less is better",
  neither: "Neither more nor less is better",
};

export function MetricEntry({ metric }: { metric: MetricFacts }) {
  const { id, label, module, unit, better, definition, formula, section, pending } = metric;
  return (
    <div className="panel metric" id={id}>
      <dt>
        {label} <span className="mono soft metric-id">{id}</span>
        {pending ? <Status tone="plain">No data yet</Status> : null}
      </dt>
      <dd>
        <p>{definition}</p>
        <p className="metric-formula">{formula}</p>
        {pending ? <p className="small soft">{pending}</p> : null}
        <p className="small soft">
          {moduleWords[module]} {section} · {unitWords[unit]} · {betterWords[better]}
        </p>
      </dd>
    </div>
  );
}
