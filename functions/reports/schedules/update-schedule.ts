import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { reportScheduleOperations } from "@quayside/shared/reports/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { versionConflict } from "../../store/document.ts";
import { checkSchedule } from "./check-schedule.ts";
import { type KeptSchedule, scheduleFor, scheduleWrite } from "./store.ts";

type Update = typeof reportScheduleOperations.update;

interface Deps {
  db: Db;
  clock: Clock;
}

/** It is due at its next time from now: what was missed while it was paused is not made up for. */
export async function updateSchedule(deps: Deps, ctx: Ctx, input: InputOf<Update>): Promise<OutputOf<Update>> {
  const { db, clock } = deps;
  const { version, ...fields } = input.body;
  const before = await scheduleFor(db, ctx.storeId, input.params.scheduleId, principal(ctx));
  if (before.version !== version) throw versionConflict("schedule")({ version: before.version });
  const { nextAt, ...checked } = await checkSchedule(db, ctx, fields);
  const { nextAt: _, stopped: __, ...kept } = before;
  const schedule: KeptSchedule = {
    ...{ ...kept, ...fields, ...checked, version: version + 1, updatedAt: ctx.now },
    ...(fields.paused ? {} : { nextAt }),
  };
  const object = { type: "report-schedule", id: schedule.id };
  const audit = auditEntry(clock, ctx, { action: "report-schedule.updated", object, before, after: schedule });
  await db.transact(audit, [scheduleWrite(ctx.storeId, schedule)]);
  return schedule;
}
