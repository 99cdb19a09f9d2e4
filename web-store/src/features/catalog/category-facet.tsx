import type { Facet } from "@quayside/shared/search/schema.ts";
import { Link } from "wouter";
import { formatCount } from "../../lib/format.ts";
import { depthsOf } from "./category-tree.ts";
import { FoldedList } from "./folded-list.tsx";
import { useCategories } from "./use-categories.ts";

interface CategoryFacetProps {
  facet: Facet;
  current: string | undefined;
  hrefOf: (slug: string) => string;
}

/** Categories as they lie in each other: those below the chosen one stand under it. */
export function CategoryFacet({ facet, current, hrefOf }: CategoryFacetProps) {
  const { data: tree } = useCategories();
  const depths = depthsOf(tree ?? []);
  const order = [...depths.keys()];
  const values = facet.values.toSorted((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
  return (
    <details className="disclosure facet" open>
      <summary>Department</summary>
      <FoldedList
        items={values}
        isChosen={({ value }) => value === current}
        row={({ value, label, count }) => (
          <li key={value} className="facet-link" data-depth={Math.min(depths.get(value) ?? 0, 3)}>
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
