import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import type { Verb } from "../../http/route.ts";
import type { Db } from "../../store/db.ts";
import { forecastSettingsOf } from "./store.ts";

export const getForecastSettings: Verb<{ db: Db }, typeof forecastOperations.settings> = ({ db }, { storeId }) =>
  forecastSettingsOf(db, storeId);
