import type { ForecastEvent } from "@quayside/shared/forecasts/calendar.ts";
import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { changedFields } from "../../audit/changed-fields.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { versionConflict } from "../../store/document.ts";
import { findForecastEvent, forecastEventWrite } from "./store.ts";

type Update = typeof forecastOperations.updateEvent;

export const updateEvent: Verb<{ db: Db; clock: Clock }, Update> = async ({ db, clock }, ctx, { params, body }) => {
  const before = await findForecastEvent(db, ctx.storeId, params.eventId);
  if (before.version !== body.version) throw versionConflict("event")({ version: before.version });
  const { id, createdAt } = before;
  const event: ForecastEvent = { ...body, id, createdAt, version: body.version + 1, updatedAt: ctx.now };
  const object = { type: "forecast-event", id };
  const audit = auditEntry(clock, ctx, { action: "forecast-event.updated", object, ...changedFields(before, event) });
  await db.transact(audit, [forecastEventWrite(ctx.storeId, event)]);
  return event;
};
