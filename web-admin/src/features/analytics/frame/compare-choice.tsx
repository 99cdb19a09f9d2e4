import { Select } from "@mantine/core";
import { Compare } from "@quayside/shared/analytics/query.ts";
import { type FrameSearch, usualCompare } from "./frame-search.ts";
import type { Frame } from "./use-frame.ts";

export const compareWords: Record<Compare, string> = {
  none: "No comparison",
  "previous-period": "Period before",
  "last-year": "Same days last year",
  plan: "Goal",
};

/** What the range compared with is called along a chart. */
export const beforeWords: Record<Compare, string> = {
  none: "",
  "previous-period": "Period before",
  "last-year": "Last year",
  plan: "Goal",
};

/** Said after "more than". */
export const againstWords: Record<Compare, string | undefined> = {
  none: undefined,
  "previous-period": "the period before",
  "last-year": "the same days last year",
  plan: "planned",
};

export function CompareChoice({ frame: { search, change } }: { frame: Frame<FrameSearch> }) {
  return (
    <Select
      className="compare-choice"
      aria-label="Compare with"
      leftSection={<span className="soft small">vs</span>}
      data={Compare.options.map((value) => ({ value, label: compareWords[value] }))}
      value={search.compare ?? usualCompare}
      onChange={(value) => change({ compare: value === usualCompare ? undefined : (value as Compare) })}
      allowDeselect={false}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
    />
  );
}
