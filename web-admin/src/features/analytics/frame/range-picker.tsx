import { Button, Popover, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type DayRange, RangePreset } from "@quayside/shared/analytics/query.ts";
import { lazy, Suspense } from "react";
import { Icon } from "../../../ui/icons.tsx";
import { type FrameSearch, usualRange } from "./frame-search.ts";
import { rangeWords } from "./range-words.ts";
import { useDayText } from "./use-day-text.ts";
import type { Frame } from "./use-frame.ts";

const CustomDays = lazy(async () => ({ default: (await import("./custom-days.tsx")).CustomDays }));

interface RangePickerProps {
  frame: Frame<FrameSearch>;
  /** The days as the API worked them out. */
  range?: DayRange;
}

/** Which days the page is about: a preset by the store's clock, or days of one's own. */
export function RangePicker({ frame, range }: RangePickerProps) {
  const [open, { close, toggle }] = useDisclosure(false);
  const { search, change } = frame;
  const days = useDayText();
  const isCustom = Boolean(search.from && search.to);
  const preset = isCustom ? undefined : (search.range ?? usualRange);
  const choose = (days_: { range?: RangePreset; from?: string; to?: string }) => {
    change({ range: undefined, from: undefined, to: undefined, ...days_ });
    close();
  };
  return (
    <Popover opened={open} onChange={close} position="bottom-start" shadow="md" trapFocus withRoles={false}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<Icon name="calendar" size={16} />}
          aria-expanded={open}
          aria-haspopup="dialog"
          onClick={toggle}
        >
          <span className="visually-hidden">Days: </span>
          {preset ? rangeWords[preset] : days({ from: search.from ?? "", to: search.to ?? "" })}
          {preset && range ? <span className="range-days soft">{days(range)}</span> : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label="Days">
        <div className="range-choice">
          <ul aria-label="Periods">
            {RangePreset.options.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  aria-pressed={each === preset}
                  onClick={() => choose({ range: each === usualRange ? undefined : each })}
                >
                  {rangeWords[each]}
                </button>
              </li>
            ))}
          </ul>
          <Suspense fallback={<Skeleton h={300} w={280} />}>
            <CustomDays range={range} onChoose={choose} />
          </Suspense>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
