import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { addDays, dayOf } from "@quayside/shared/kernel/day.ts";
import type { Verb } from "../../http/route.ts";
import type { Clock } from "../../platform/clock.ts";
import { promotionsOf } from "../../promotions/store.ts";
import { settingsOf } from "../../settings/store.ts";
import type { Db } from "../../store/db.ts";
import { daysAhead } from "../make-forecast.ts";
import { nextNight } from "../night/next-night.ts";
import { learnedDays } from "../series.ts";
import { forecastSettingsOf } from "../settings/store.ts";
import { holidaysOf } from "./event-days.ts";
import { promotionCategories } from "./promotion-categories.ts";
import { promotionTimes } from "./promotion-days.ts";
import { forecastEventsOf } from "./store.ts";

type List = typeof forecastOperations.events;

export const listEvents: Verb<{ db: Db; clock: Clock }, List> = async ({ db, clock }, { storeId }) => {
  const [events, promotions, settings, { defaultCountry: country, timeZone }] = await Promise.all([
    forecastEventsOf(db, storeId),
    promotionsOf(db, storeId),
    forecastSettingsOf(db, storeId),
    settingsOf(db, storeId, clock),
  ]);
  const today = dayOf(clock.now(), timeZone);
  const year = Number(today.slice(0, 4));
  const off = new Set(settings.holidaysOff);
  const holidays = holidaysOf(country, year, year + 1).map(({ name, days }) => ({
    ...{ name, days: [...days], isOn: settings.holidays && !off.has(name) },
  }));
  const known = { from: addDays(today, -learnedDays), to: addDays(today, daysAhead) };
  const times = promotionTimes(promotions, known, timeZone);
  const categories = await promotionCategories(
    db,
    storeId,
    times.map(({ promotion }) => promotion),
  );
  const own = times.map(({ promotion: { id, name }, from, to }) => ({
    ...{ id, name, from, to, categories: categories.get(id), isOn: settings.promotions },
  }));
  const nextAt = await nextNight({ db, clock }, storeId, timeZone);
  return { events, promotions: own, country, holidays, nextAt };
};
