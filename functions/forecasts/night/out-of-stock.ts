import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { addDays, type Day, dayOf } from "@quayside/shared/kernel/day.ts";

interface Known {
  /** Free at each location now. */
  free: ReadonlyMap<string, number>;
  /** Newest first, back to `since` or to the first there is. */
  movements: readonly Pick<Movement, "at" | "location" | "onHand" | "reserved" | "unavailable">[];
  timeZone: string;
  today: Day;
}

/**
 * Days on which a SKU could not be sold at any minute, walking back from what is free now through its movements. Before its
 * first known movement nothing is known.
 */
export function outOfStockDays({ free, movements, timeZone, today }: Known): { days: Day[]; knownSince: Day | null } {
  const oldest = movements.at(-1);
  if (!oldest) return { days: [], knownSince: null };
  const now = new Map(free);
  const available = () => [...now.values()].reduce((sum, units) => sum + Math.max(0, units), 0);
  const days: Day[] = [];
  let day = today;
  let most = available();
  for (const { at, location, onHand, reserved, unavailable } of movements) {
    for (const moved = dayOf(new Date(at), timeZone); day > moved; day = addDays(day, -1)) {
      if (most === 0) days.push(day);
      most = available();
    }
    now.set(location, (now.get(location) ?? 0) - (onHand - reserved - unavailable));
    most = Math.max(most, available());
  }
  return { days: days.reverse(), knownSince: day };
}
