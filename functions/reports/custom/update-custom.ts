import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { customReportOperations } from "@quayside/shared/reports/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { versionConflict } from "../../store/document.ts";
import { notYours } from "../errors.ts";
import { schedulesOf, scheduleWrite } from "../schedules/store.ts";
import { checkMetrics } from "./check-metrics.ts";
import { type BuiltReport, builtReportFor, builtReportWrite } from "./store.ts";

type Update = typeof customReportOperations.update;

interface Deps {
  db: Db;
  clock: Clock;
}

/** Its schedules take its new name, and are seen by whoever may see it. */
export async function updateCustom(deps: Deps, ctx: Ctx, input: InputOf<Update>): Promise<OutputOf<Update>> {
  const { db, clock } = deps;
  const { version, ...fields } = input.body;
  const who = principal(ctx);
  const before = await builtReportFor(db, ctx.storeId, input.params.customReportId, who);
  if (before.createdBy !== who) throw notYours();
  if (before.version !== version) throw versionConflict("report")({ version: before.version });
  checkMetrics(fields.sections);
  const built: BuiltReport = { ...before, ...fields, version: version + 1, updatedAt: ctx.now };
  const schedules = (await schedulesOf(db, ctx.storeId)).filter(({ reportId }) => reportId === built.id);
  const onlyFor = built.shared ? undefined : who;
  const object = { type: "custom-report", id: built.id };
  const audit = auditEntry(clock, ctx, { action: "custom-report.updated", object, before, after: built });
  await db.transact(audit, [
    builtReportWrite(ctx.storeId, built),
    ...schedules
      .filter((each) => each.name !== built.name || each.onlyFor !== onlyFor)
      .map((each) => scheduleWrite(ctx.storeId, { ...each, name: built.name, onlyFor, version: each.version + 1 })),
  ]);
  return { ...built, mine: true };
}
