import type { Compare, DayRange } from "@quayside/shared/analytics/query.ts";
import { monthStart } from "@quayside/shared/kernel/calendar.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { SectionCompare } from "@quayside/shared/reports/section.ts";

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** How a part's comparison is asked for. Whole months are compared with as many whole months, not with as many days. */
export function comparisonOf(compare: SectionCompare, { from, to }: DayRange): Compare | DayRange {
  if (compare === "week-before") return { from: addDays(from, -7), to: addDays(to, -7) };
  const isWhole = from.endsWith("-01") && addDays(to, 1).endsWith("-01");
  if (compare !== "previous-period" || !isWhole) return compare;
  return { from: monthStart(from, monthOf(to) - monthOf(from) + 1), to: addDays(from, -1) };
}
