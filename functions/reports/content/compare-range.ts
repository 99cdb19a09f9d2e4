import type { Compare, DayRange } from "@quayside/shared/analytics/query.ts";
import { addDays, type Day } from "@quayside/shared/kernel/day.ts";
import type { SectionCompare } from "@quayside/shared/reports/section.ts";

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/** How a part's comparison is asked for. Whole months are compared with as many whole months, not with as many days. */
export function comparisonOf(compare: SectionCompare, { from, to }: DayRange): Compare | DayRange {
  if (compare === "week-before") return { from: addDays(from, -7), to: addDays(to, -7) };
  const isWhole = from.endsWith("-01") && addDays(to, 1).endsWith("-01");
  if (compare !== "previous-period" || !isWhole) return compare;
  const months = monthOf(to) - monthOf(from) + 1;
  return { from: firstOf(monthOf(from) - months), to: addDays(from, -1) };
}
