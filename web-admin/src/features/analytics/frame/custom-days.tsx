import { Button, Group } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { useState } from "react";
import { useToday } from "../../../lib/use-today.ts";
import { calendarProps } from "../../../ui/list/calendar-props.ts";
import { useDayText } from "./use-day-text.ts";

interface CustomDaysProps {
  range?: DayRange;
  action?: string;
  onChoose: (range: DayRange) => void;
}

/** Days of one's own: the first and the last one. */
export function CustomDays({ range, action = "Show these days", onChoose }: CustomDaysProps) {
  const [[from, to], setDays] = useState<[string | null, string | null]>([range?.from ?? null, range?.to ?? null]);
  const text = useDayText();
  const today = useToday();
  const { ariaLabels, hideOutsideDates, highlightToday, weekendDays } = calendarProps;
  return (
    <div className="range-custom">
      <DatePicker
        {...{ ariaLabels, hideOutsideDates, highlightToday, weekendDays }}
        type="range"
        allowSingleDateInRange
        maxDate={today}
        defaultDate={range?.from}
        value={[from, to]}
        onChange={setDays}
      />
      <Group justify="space-between" gap="xs">
        <span className="small soft">{from && to ? text({ from, to }) : "Choose the first and the last day"}</span>
        <Button size="compact-sm" disabled={!from || !to} onClick={() => from && to && onChoose({ from, to })}>
          {action}
        </Button>
      </Group>
    </div>
  );
}
