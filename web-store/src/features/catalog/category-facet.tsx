import type { Facet } from "@quayside/shared/search/schema.ts";
import { Link } from "wouter";
import { formatCount } from "../../lib/format.ts";
import { FoldedList } from "./folded-list.tsx";

interface CategoryFacetProps {
  facet: Facet;
  current: string | undefined;
  hrefOf: (slug: string) => string;
}

export function CategoryFacet({ facet, current, hrefOf }: CategoryFacetProps) {
  return (
    <details className="disclosure facet" open>
      <summary>Department</summary>
      <FoldedList
        items={facet.values}
        isChosen={({ value }) => value === current}
        row={({ value, label, count }) => (
          <li key={value} className="facet-link">
            <Link href={hrefOf(value)} {...(value === current ? { "aria-current": true } : {})}>
              {label}
              <span className="choice-count">{formatCount(count)}</span>
            </Link>
          </li>
        )}
      />
    </details>
  );
}
