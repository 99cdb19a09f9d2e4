import { isDeepStrictEqual } from "node:util";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { eventsFor } from "../calendar/event-days.ts";
import { eventsOfStore } from "../calendar/events-of-store.ts";
import type { ForecastScope } from "../series.ts";
import { type NightPlan, plannedDays } from "./files.ts";

/** Whether what moves a part of the store is otherwise now than when the night was planned. */
export async function calendarChanged(
  deps: { db: Db; clock: Clock },
  ctx: Ctx,
  plan: Pick<NightPlan, "day" | "events">,
  scope: ForecastScope,
): Promise<boolean> {
  const now = await eventsOfStore(deps, ctx, plannedDays(plan.day));
  return !isDeepStrictEqual(eventsFor(plan.events, scope), eventsFor(now, scope));
}
