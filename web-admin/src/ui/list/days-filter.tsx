import { DatePickerInput } from "@mantine/dates";
import { useEffect, useId, useState } from "react";
import { calendarProps } from "./calendar-props.ts";

interface DaysFilterProps {
  label: string;
  /** First and last day, both included, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  onChange: (from: string | undefined, to: string | undefined) => void;
}

/** A range of days; asks the API once both ends are chosen. */
export function DaysFilter({ label, from, to, onChange }: DaysFilterProps) {
  const id = useId();
  const [range, setRange] = useState<[string | null, string | null]>([from ?? null, to ?? null]);
  useEffect(() => setRange([from ?? null, to ?? null]), [from, to]);
  return (
    <DatePickerInput
      {...calendarProps}
      id={id}
      popoverProps={{ id }}
      type="range"
      className="list-filter list-filter-days"
      label={label}
      placeholder={label}
      value={range}
      onChange={(next) => {
        setRange(next);
        const [first, last] = next;
        if (Boolean(first) === Boolean(last)) onChange(first ?? undefined, last ?? undefined);
      }}
      allowSingleDateInRange
      clearButtonProps={{ "aria-label": `Clear ${label.toLowerCase()}` }}
    />
  );
}
