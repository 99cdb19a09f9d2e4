import { DatePickerInput } from "@mantine/dates";

interface DayFilterProps {
  label: string;
  /** `YYYY-MM-DD` */
  value?: string;
  onChange: (day: string | undefined) => void;
}

export function DayFilter({ label, value, onChange }: DayFilterProps) {
  return (
    <DatePickerInput
      className="list-filter"
      aria-label={label}
      placeholder={label}
      valueFormat="D MMM YYYY"
      value={value ?? null}
      onChange={(day) => onChange(day ?? undefined)}
      highlightToday
      clearable
      clearButtonProps={{ "aria-label": `Clear ${label.toLowerCase()}` }}
    />
  );
}
