import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { customReportOperations } from "@quayside/shared/reports/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { notYours } from "../errors.ts";
import { scheduleRemoval, schedulesOf } from "../schedules/store.ts";
import { builtReportFor, builtReportRemoval } from "./store.ts";

type Remove = typeof customReportOperations.remove;

interface Deps {
  db: Db;
  clock: Clock;
}

/** Its schedules go with it; what was made of it stays. */
export async function removeCustom(deps: Deps, ctx: Ctx, { params }: InputOf<Remove>): Promise<OutputOf<Remove>> {
  const { db, clock } = deps;
  const who = principal(ctx);
  const built = await builtReportFor(db, ctx.storeId, params.customReportId, who);
  if (built.createdBy !== who) throw notYours();
  const schedules = (await schedulesOf(db, ctx.storeId)).filter(({ reportId }) => reportId === built.id);
  const object = { type: "custom-report", id: built.id };
  const audit = auditEntry(clock, ctx, { action: "custom-report.removed", object, before: built });
  await db.transact(audit, [
    builtReportRemoval(ctx.storeId, built),
    ...schedules.map((each) => scheduleRemoval(ctx.storeId, each)),
  ]);
  return {};
}
