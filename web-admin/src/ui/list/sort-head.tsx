import type { RowData } from "@tanstack/react-table";
import { Icon } from "../icons.tsx";
import type { ListSearch } from "./list-search.ts";
import { type Column, type ListSpec, nextOrder, orderOf } from "./list-spec.ts";

interface SortHeadProps<Row extends RowData, Search extends ListSearch> {
  spec: ListSpec<Row, Search>;
  search: Search;
  column: Column<Row>;
  onChange: (change: Partial<Search>) => void;
}

export function SortHead<Row extends RowData, Search extends ListSearch>({
  spec,
  search,
  column,
  onChange,
}: SortHeadProps<Row, Search>) {
  const { label, sortKey, end } = column;
  if (!sortKey) return <th data-end={end || undefined}>{label}</th>;
  const order = orderOf(spec, search);
  const direction = order?.sort === sortKey ? order.direction : undefined;
  const said = direction === "asc" ? "ascending" : "descending";
  return (
    <th data-end={end || undefined} aria-sort={direction ? said : "none"}>
      <button
        type="button"
        className="sort-head"
        onClick={() => onChange(nextOrder(spec, search, sortKey) as Partial<Search>)}
      >
        {label}
        <span className="sort-mark" data-active={direction ? true : undefined}>
          <Icon name={direction === "desc" ? "down" : "up"} size={14} />
        </span>
      </button>
    </th>
  );
}
