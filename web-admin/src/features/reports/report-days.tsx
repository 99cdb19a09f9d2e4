import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { useFormats } from "../../lib/format.ts";

export function ReportDays({ days: { from, to } }: { days: DayRange }) {
  const { calendarDay } = useFormats();
  return from === to ? calendarDay(from) : `${calendarDay(from)} – ${calendarDay(to)}`;
}
