import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { findForecastEvent, removeForecastEventWrite } from "./store.ts";

type Remove = typeof forecastOperations.removeEvent;

export const removeEvent: Verb<{ db: Db; clock: Clock }, Remove> = async ({ db, clock }, ctx, { params }) => {
  const before = await findForecastEvent(db, ctx.storeId, params.eventId);
  const object = { type: "forecast-event", id: before.id };
  const audit = auditEntry(clock, ctx, { action: "forecast-event.deleted", object, before });
  await db.transact(audit, [removeForecastEventWrite(ctx.storeId, before)]);
  return { id: before.id };
};
