import { addDays, dayOf, type Instant, instantAt } from "@quayside/shared/kernel/day.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { findNightRun } from "./store.ts";

/** By the store's clock: the day before is over, and its facts are in the lake. */
export const beginsAt = "05:00";

/** From when on the next forecast is made, the present where it is late: what the calendar holds by then counts in it. */
export async function nextNight(
  { db, clock }: { db: Db; clock: Clock },
  storeId: string,
  timeZone: string,
): Promise<Instant> {
  const day = dayOf(clock.now(), timeZone);
  const begun = await findNightRun(db, storeId, day);
  const [due, now] = [
    instantAt(`${begun ? addDays(day, 1) : day}T${beginsAt}:00`, timeZone),
    clock.now().toISOString(),
  ];
  return due > now ? due : now;
}
