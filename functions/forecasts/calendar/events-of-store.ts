import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { Event } from "../../forecasting/events.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { settingsOf } from "../../settings/store.ts";
import type { Db } from "../../store/db.ts";
import { forecastSettingsOf } from "../settings/store.ts";
import { eventsWithin } from "./event-days.ts";
import { forecastEventsOf } from "./store.ts";

/** Own events and the holidays of the store's country. */
export async function eventsOfStore(
  { db, clock }: { db: Db; clock: Clock },
  { storeId }: Ctx,
  range: DayRange,
): Promise<Event[]> {
  const [events, settings, { defaultCountry: country }] = await Promise.all([
    forecastEventsOf(db, storeId),
    forecastSettingsOf(db, storeId),
    settingsOf(db, storeId, clock),
  ]);
  return eventsWithin({ events, country, settings }, range);
}
