import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { customReportOperations } from "@quayside/shared/reports/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Clock } from "../../platform/clock.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { tooMany } from "../errors.ts";
import { checkMetrics } from "./check-metrics.ts";
import { type BuiltReport, builtReportsOf, builtReportWrite } from "./store.ts";

type Create = typeof customReportOperations.create;

interface Deps {
  db: Db;
  clock: Clock;
}

const most = 300;

export async function createCustom(
  { db, clock }: Deps,
  ctx: Ctx<OutputOf<Create>>,
  { body }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  checkMetrics(body.sections);
  if ((await builtReportsOf(db, ctx.storeId)).length >= most) throw tooMany("TOO_MANY_REPORTS", most);
  const built: BuiltReport = {
    ...{ id: clock.newId("customReport"), version: 1, ...body },
    ...{ createdBy: principal(ctx), createdAt: ctx.now, updatedAt: ctx.now },
  };
  const answer = { ...built, mine: true };
  const object = { type: "custom-report", id: built.id };
  const audit = auditEntry(clock, ctx, { action: "custom-report.created", object, after: built });
  await db.transact(audit, [builtReportWrite(ctx.storeId, built), ...(ctx.claim ? [ctx.claim.record(answer)] : [])]);
  return answer;
}
