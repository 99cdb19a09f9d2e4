import type { SearchSort } from "@quayside/shared/search/schema.ts";
import { sortLabels } from "./listing.ts";

export function SortPicker({ sort, onSort }: { sort: SearchSort; onSort: (sort: SearchSort) => void }) {
  return (
    <label className="sort-picker">
      <span>Sort by</span>
      <select value={sort} onChange={(event) => onSort(event.target.value as SearchSort)}>
        {Object.entries(sortLabels).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
