import type { Day } from "@quayside/shared/kernel/day.ts";

export interface DaySales {
  day: Day;
  /** 1 is Monday. */
  weekday: number;
  revenue: number;
  orders: number;
}

/** Weekdays on which a store is closed as a rule: it sold on less than one such day in ten. */
export function closedWeekdays(days: readonly DaySales[]): ReadonlySet<number> {
  const closed = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => {
    const such = days.filter((day) => day.weekday === weekday);
    return such.length > 0 && such.filter(({ orders }) => orders > 0).length * 10 < such.length;
  });
  return new Set(closed);
}

/** Days on which the store is open as a rule, or sold all the same, and how many of them a week has. */
export function tradingDays(days: readonly DaySales[]): { days: DaySales[]; aWeek: number } {
  const closed = closedWeekdays(days);
  return { days: days.filter(({ weekday }) => !closed.has(weekday)), aWeek: 7 - closed.size };
}
