import type { ForecastEvent } from "@quayside/shared/forecasts/calendar.ts";
import type { forecastOperations } from "@quayside/shared/forecasts/contract.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { forecastEventsOf, forecastEventWrite } from "./store.ts";

type Create = typeof forecastOperations.createEvent;

const most = 300;

export const createEvent: Verb<{ db: Db; clock: Clock }, Create> = async ({ db, clock }, ctx, { body }) => {
  if ((await forecastEventsOf(db, ctx.storeId)).length >= most)
    throw new AppError("conflict", "TOO_MANY_EVENTS", `There are ${most} events already. Remove one that is over.`);
  const event: ForecastEvent = {
    ...body,
    ...{ id: clock.newId("forecastEvent"), version: 1, createdAt: ctx.now, updatedAt: ctx.now },
  };
  const object = { type: "forecast-event", id: event.id };
  const audit = auditEntry(clock, ctx, { action: "forecast-event.created", object, after: event });
  const claimed = ctx.claim ? [ctx.claim.record(event)] : [];
  await db.transact(audit, [...claimed, forecastEventWrite(ctx.storeId, event)]);
  return event;
};
