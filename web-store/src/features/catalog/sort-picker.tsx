import type { SearchSort } from "@quayside/shared/search/schema.ts";
import { sortLabels } from "./listing.ts";

interface SortPickerProps {
  sort: SearchSort;
  /** Whether any product has a rating to go by. */
  rated: boolean;
  onSort: (sort: SearchSort) => void;
}

export function SortPicker({ sort, rated, onSort }: SortPickerProps) {
  const offered = Object.entries(sortLabels).filter(([value]) => rated || value !== "rating" || value === sort);
  return (
    <label className="sort-picker">
      <span>Sort by</span>
      <select value={sort} onChange={(event) => onSort(event.target.value as SearchSort)}>
        {offered.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
