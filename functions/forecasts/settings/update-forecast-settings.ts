import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { changedFields } from "../../audit/changed-fields.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { versionConflict } from "../../store/document.ts";
import { forecastSettingsOf, forecastSettingsWrite } from "./store.ts";

type Update = typeof forecastOperations.updateSettings;

export const updateForecastSettings: Verb<{ db: Db; clock: Clock }, Update> = async ({ db, clock }, ctx, { body }) => {
  const before = await forecastSettingsOf(db, ctx.storeId);
  if (before.version !== body.version) throw versionConflict("forecast")({ version: before.version });
  const after = { ...body, version: before.version + 1 };
  const object = { type: "settings", id: "forecasts" };
  const audit = auditEntry(clock, ctx, {
    action: "forecast-settings.updated",
    object,
    ...changedFields(before, after),
  });
  await db.transact(audit, [forecastSettingsWrite(ctx.storeId, after)]);
  return after;
};
