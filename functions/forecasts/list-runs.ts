import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import type { Verb } from "../http/route.ts";
import type { Db } from "../store/db.ts";
import { nightRuns } from "./night/store.ts";

const shown = 30;

export const listForecastRuns: Verb<{ db: Db }, typeof forecastOperations.runs> = async ({ db }, { storeId }) =>
  (await nightRuns(db, storeId, shown)).map(({ run }) => run);
