import { DatePickerInput } from "@mantine/dates";
import { useId } from "react";
import { calendarProps } from "./calendar-props.ts";

interface DayFilterProps {
  label: string;
  /** `YYYY-MM-DD` */
  value?: string;
  onChange: (day: string | undefined) => void;
}

export function DayFilter({ label, value, onChange }: DayFilterProps) {
  const id = useId();
  return (
    <DatePickerInput
      {...calendarProps}
      id={id}
      popoverProps={{ id }}
      className="list-filter"
      label={label}
      placeholder={label}
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
      clearButtonProps={{ "aria-label": `Clear ${label.toLowerCase()}` }}
    />
  );
}
