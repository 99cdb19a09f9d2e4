import { Popover, Select, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Compare } from "@quayside/shared/analytics/query.ts";
import { lazy, Suspense } from "react";
import { type Comparing, comparedDays, comparingOf, type FrameSearch, usualCompare } from "./frame-search.ts";
import { useDayText } from "./use-day-text.ts";
import type { Frame } from "./use-frame.ts";

const CustomDays = lazy(async () => ({ default: (await import("./custom-days.tsx")).CustomDays }));

const compareWords: Record<Comparing, string> = {
  none: "No comparison",
  "previous-period": "Period before",
  "last-year": "Same days last year",
  plan: "Goal",
  own: "Other days…",
};

/** What the range compared with is called along a chart. */
export const beforeWords: Record<Comparing, string> = {
  none: "",
  "previous-period": "Period before",
  "last-year": "Last year",
  plan: "Goal",
  own: "Compared with",
};

/** Said after "more than". */
export const againstWords: Record<Comparing, string | undefined> = {
  none: undefined,
  "previous-period": "the period before",
  "last-year": "the same days last year",
  plan: "planned",
  own: "the days compared with",
};

const choices = Object.keys(compareWords) as Comparing[];

/** What the figures stand beside: a rule, or days of one's own. */
export function CompareChoice({ frame: { search, change } }: { frame: Frame<FrameSearch> }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const days = useDayText();
  const own = comparedDays(search);
  const compare = (to: { compare?: Compare; compare_from?: string; compare_to?: string }) =>
    change({ compare: undefined, compare_from: undefined, compare_to: undefined, ...to });
  const choose = (value: string) => {
    if (value === "own") return show();
    compare({ compare: value === usualCompare ? undefined : (value as Compare) });
  };
  return (
    <Popover opened={open} onChange={close} position="bottom-start" shadow="md" trapFocus withRoles={false}>
      <Popover.Target>
        <Select
          className="compare-choice"
          aria-label="Compare with"
          leftSection={<span className="soft small">vs</span>}
          data={choices.map((value) => ({ value, label: value === "own" && own ? days(own) : compareWords[value] }))}
          value={comparingOf(search)}
          onOptionSubmit={choose}
          allowDeselect={false}
          comboboxProps={{ width: "max-content", position: "bottom-start" }}
        />
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label="Days to compare with">
        <Suspense fallback={<Skeleton h={300} w={280} />}>
          <CustomDays
            range={own}
            action="Compare with these"
            onChoose={({ from, to }) => {
              compare({ compare_from: from, compare_to: to });
              close();
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
