import { DatePickerInput } from "@mantine/dates";
import { useEffect, useState } from "react";

interface DaysFilterProps {
  label: string;
  /** First and last day, both included, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  onChange: (from: string | undefined, to: string | undefined) => void;
}

/** A range of days; asks the API once both ends are chosen. */
export function DaysFilter({ label, from, to, onChange }: DaysFilterProps) {
  const [range, setRange] = useState<[string | null, string | null]>([from ?? null, to ?? null]);
  useEffect(() => setRange([from ?? null, to ?? null]), [from, to]);
  return (
    <DatePickerInput
      type="range"
      className="list-filter list-filter-days"
      aria-label={label}
      placeholder={label}
      valueFormat="D MMM YYYY"
      value={range}
      onChange={(next) => {
        setRange(next);
        const [first, last] = next;
        if (Boolean(first) === Boolean(last)) onChange(first ?? undefined, last ?? undefined);
      }}
      allowSingleDateInRange
      highlightToday
      clearable
      clearButtonProps={{ "aria-label": `Clear ${label.toLowerCase()}` }}
    />
  );
}
