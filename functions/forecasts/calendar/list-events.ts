import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { Verb } from "../../http/route.ts";
import type { Clock } from "../../platform/clock.ts";
import { settingsOf } from "../../settings/store.ts";
import type { Db } from "../../store/db.ts";
import { forecastSettingsOf } from "../settings/store.ts";
import { holidaysOf } from "./event-days.ts";
import { forecastEventsOf } from "./store.ts";

type List = typeof forecastOperations.events;

export const listEvents: Verb<{ db: Db; clock: Clock }, List> = async ({ db, clock }, { storeId }) => {
  const [events, settings, { defaultCountry: country, timeZone }] = await Promise.all([
    forecastEventsOf(db, storeId),
    forecastSettingsOf(db, storeId),
    settingsOf(db, storeId, clock),
  ]);
  const year = Number(dayOf(clock.now(), timeZone).slice(0, 4));
  const off = new Set(settings.holidaysOff);
  const holidays = holidaysOf(country, year, year + 1).map(({ name, days }) => ({
    ...{ name, days: [...days], isOn: settings.holidays && !off.has(name) },
  }));
  return { events, country, holidays };
};
