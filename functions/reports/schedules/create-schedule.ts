import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { reportScheduleOperations } from "@quayside/shared/reports/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { tooMany } from "../errors.ts";
import { checkSchedule } from "./check-schedule.ts";
import { type KeptSchedule, schedulesOf, scheduleWrite } from "./store.ts";

type Create = typeof reportScheduleOperations.create;

interface Deps {
  db: Db;
  clock: Clock;
}

const most = 100;

export async function createSchedule(
  deps: Deps,
  ctx: Ctx<OutputOf<Create>>,
  { body }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  const { db, clock } = deps;
  const checked = await checkSchedule(db, ctx, body);
  if ((await schedulesOf(db, ctx.storeId)).length >= most) throw tooMany("TOO_MANY_SCHEDULES", most);
  const schedule: KeptSchedule = {
    ...{ id: clock.newId("reportSchedule"), version: 1, ...body, ...checked, paused: false },
    ...{ createdBy: principal(ctx), createdAt: ctx.now, updatedAt: ctx.now },
  };
  const object = { type: "report-schedule", id: schedule.id };
  const audit = auditEntry(clock, ctx, { action: "report-schedule.created", object, after: schedule });
  await db.transact(audit, [scheduleWrite(ctx.storeId, schedule), ...(ctx.claim ? [ctx.claim.record(schedule)] : [])]);
  return schedule;
}
