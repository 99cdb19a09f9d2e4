import { type Day, dayOf } from "@quayside/shared/kernel/day.ts";
import { useStore } from "./format.ts";

/** The present day of the store's clock. */
export function useToday(): Day {
  return dayOf(new Date(), useStore().timeZone);
}
