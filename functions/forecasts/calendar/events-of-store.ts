import type { DayRange } from "@quayside/shared/analytics/query.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { promotionsOf } from "../../promotions/store.ts";
import { settingsOf } from "../../settings/store.ts";
import type { Db } from "../../store/db.ts";
import { forecastSettingsOf } from "../settings/store.ts";
import { eventsWithin, type StoreEvent } from "./event-days.ts";
import { promotionCategories } from "./promotion-categories.ts";
import { promotionEvents, promotionTimes } from "./promotion-days.ts";
import { forecastEventsOf } from "./store.ts";

/** Own events, promotions and the holidays of the store's country. */
export async function eventsOfStore(
  { db, clock }: { db: Db; clock: Clock },
  { storeId }: Ctx,
  range: DayRange,
): Promise<StoreEvent[]> {
  const [events, promotions, settings, { defaultCountry: country, timeZone }] = await Promise.all([
    forecastEventsOf(db, storeId),
    promotionsOf(db, storeId),
    forecastSettingsOf(db, storeId),
    settingsOf(db, storeId, clock),
  ]);
  const times = settings.promotions ? promotionTimes(promotions, range, timeZone) : [];
  const categories = await promotionCategories(
    db,
    storeId,
    times.map(({ promotion }) => promotion),
  );
  return eventsWithin({ events, promotions: promotionEvents(times, range, categories), country, settings }, range);
}
