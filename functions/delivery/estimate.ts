import { weekdayOf } from "@quayside/shared/kernel/calendar.ts";
import { addDays, type Day, dayOf, type Instant, timeOf } from "@quayside/shared/kernel/day.ts";
import type { Dispatch } from "@quayside/shared/store/schema.ts";

function isWorkingDay(day: Day, { weekdays, holidays }: Dispatch): boolean {
  return weekdays.includes(weekdayOf(day)) && !holidays.includes(day);
}

/** The day after so many working days; the day itself, or the next working day, after none. */
function afterWorkingDays(day: Day, count: number, dispatch: Dispatch): Day {
  let current = day;
  let left = count;
  // A year without a working day would be no store's; the bound keeps a mistake in the settings from hanging a request.
  for (let step = 0; step < 400; step += 1) {
    if (isWorkingDay(current, dispatch)) {
      if (left === 0) return current;
      left -= 1;
    }
    current = addDays(current, 1);
  }
  return current;
}

/** Days in the store's zone on which what is ordered now should arrive: it leaves today until the cut-off of a working day. */
export function estimateOf(
  now: Instant,
  timeZone: string,
  dispatch: Dispatch,
  days: { min: number; max: number },
): { from: Day; to: Day } {
  const at = new Date(now);
  const today = dayOf(at, timeZone);
  const isLate = timeOf(at, timeZone) >= dispatch.cutOff;
  const leaves = afterWorkingDays(isLate && isWorkingDay(today, dispatch) ? addDays(today, 1) : today, 0, dispatch);
  return { from: afterWorkingDays(leaves, days.min, dispatch), to: afterWorkingDays(leaves, days.max, dispatch) };
}
