import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { reportScheduleOperations } from "@quayside/shared/reports/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { scheduleFor, scheduleRemoval } from "./store.ts";

type Remove = typeof reportScheduleOperations.remove;

interface Deps {
  db: Db;
  clock: Clock;
}

export async function removeSchedule(deps: Deps, ctx: Ctx, { params }: InputOf<Remove>): Promise<OutputOf<Remove>> {
  const before = await scheduleFor(deps.db, ctx.storeId, params.scheduleId, principal(ctx));
  const object = { type: "report-schedule", id: before.id };
  const audit = auditEntry(deps.clock, ctx, { action: "report-schedule.removed", object, before });
  await deps.db.transact(audit, [scheduleRemoval(ctx.storeId, before)]);
  return {};
}
