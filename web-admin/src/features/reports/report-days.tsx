import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { useDayText } from "../analytics/frame/use-day-text.ts";

export function ReportDays({ days }: { days: DayRange }) {
  return <span className="nowrap">{useDayText()(days)}</span>;
}
