import type { ReactNode } from "react";
import { formatCount } from "../../lib/format.ts";

const shownAtFirst = 8;

interface FoldedListProps<T> {
  items: readonly T[];
  isChosen: (item: T) => boolean;
  row: (item: T) => ReactNode;
}

/** A list whose tail is folded away, unless something chosen is in it. */
export function FoldedList<T>({ items, isChosen, row }: FoldedListProps<T>) {
  const rest = items.slice(shownAtFirst);
  return (
    <>
      <ul>{items.slice(0, shownAtFirst).map(row)}</ul>
      {rest.length > 0 ? (
        <details className="facet-rest" open={rest.some(isChosen)}>
          <summary>{formatCount(rest.length)} more</summary>
          <ul>{rest.map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}
