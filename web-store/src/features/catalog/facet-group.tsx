import type { Facet } from "@quayside/shared/search/schema.ts";
import { formatCount } from "../../lib/format.ts";
import { FoldedList } from "./folded-list.tsx";

interface FacetGroupProps {
  facet: Facet;
  label: string;
  isChosen: (value: string) => boolean;
  onToggle: (value: string) => void;
}

export function FacetGroup({ facet, label, isChosen, onToggle }: FacetGroupProps) {
  return (
    <details className="disclosure facet" open>
      <summary>{label}</summary>
      <fieldset>
        <legend className="sr-only">{label}</legend>
        <FoldedList
          items={facet.values}
          isChosen={({ value }) => isChosen(value)}
          row={({ value, label: words, count }) => (
            <li key={value}>
              <label className="choice">
                <input type="checkbox" checked={isChosen(value)} onChange={() => onToggle(value)} />
                <span>{words}</span>
                <span className="choice-count">
                  {formatCount(count)}
                  <span className="sr-only"> products</span>
                </span>
              </label>
            </li>
          )}
        />
      </fieldset>
    </details>
  );
}
