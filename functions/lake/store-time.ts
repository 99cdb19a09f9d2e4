import { aheadOf, type Day, type Instant } from "@quayside/shared/kernel/day.ts";
import type { Row } from "./columns.ts";
import type { time } from "./tables.ts";

const quarter = 900_000;
const hour = 3_600_000;

/**
 * Instants as the store's clock shows them. Offsets of zones change on quarters of an hour only, so one is looked up for
 * each quarter.
 */
export function storeTime(timeZone: string): (at: Instant) => Row<typeof time> {
  const offsets = new Map<number, number>();
  const offsetAt = (milliseconds: number) => {
    const at = Math.floor(milliseconds / quarter);
    const known = offsets.get(at);
    if (known !== undefined) return known;
    const offset = aheadOf(at * quarter, timeZone);
    offsets.set(at, offset);
    return offset;
  };
  return (at) => {
    const instant = Date.parse(at);
    const offset = offsetAt(instant);
    const shown = new Date(instant + offset);
    return {
      day: shown.toISOString().slice(0, 10),
      hour: shown.getUTCHours(),
      hour_at: new Date(Math.floor(shown.getTime() / hour) * hour - offset).toISOString(),
      weekday: shown.getUTCDay() || 7,
    };
  };
}

export function monthOf(day: Day): string {
  return day.slice(0, 7);
}
