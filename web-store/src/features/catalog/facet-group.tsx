import type { Facet } from "@quayside/shared/search/schema.ts";
import { formatCount } from "../../lib/format.ts";

const shownAtFirst = 8;

interface FacetGroupProps {
  facet: Facet;
  label: string;
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

export function FacetGroup({ facet, label, chosen, onToggle }: FacetGroupProps) {
  const choice = ({ value, label: words, count }: Facet["values"][number]) => (
    <li key={value}>
      <label className="choice">
        <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
        <span>{words}</span>
        <span className="choice-count">
          {formatCount(count)}
          <span className="sr-only"> products</span>
        </span>
      </label>
    </li>
  );
  const rest = facet.values.slice(shownAtFirst);
  return (
    <details className="disclosure facet" open>
      <summary>{label}</summary>
      <fieldset>
        <legend className="sr-only">{label}</legend>
        <ul>{facet.values.slice(0, shownAtFirst).map(choice)}</ul>
        {rest.length > 0 ? (
          <details className="facet-rest" open={rest.some(({ value }) => chosen.includes(value))}>
            <summary>{formatCount(rest.length)} more</summary>
            <ul>{rest.map(choice)}</ul>
          </details>
        ) : null}
      </fieldset>
    </details>
  );
}
