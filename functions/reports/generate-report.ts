import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { reportOperations } from "@quayside/shared/reports/contract.ts";
import { daysOfPeriod } from "@quayside/shared/reports/period.ts";
import { refuseFuture } from "../analytics/refuse-future.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { recipeOf } from "./definitions.ts";
import { newReport } from "./new-report.ts";

type Generate = typeof reportOperations.generate;

interface Deps {
  db: Db;
  clock: Clock;
}

export async function generateReport(
  { db, clock }: Deps,
  ctx: Ctx<OutputOf<Generate>>,
  input: InputOf<Generate>,
): Promise<OutputOf<Generate>> {
  const { reportId, period: asked, formats, paper } = input.body;
  const [recipe, { timeZone }] = await Promise.all([
    recipeOf(db, ctx.storeId, reportId, principal(ctx)),
    settingsOf(db, ctx.storeId, clock),
  ]);
  const wanted = asked ?? recipe.period;
  const today = dayOf(new Date(ctx.now), timeZone);
  const period = typeof wanted === "string" ? daysOfPeriod(wanted, today) : wanted;
  refuseFuture(period, today, "period.from");
  const { report, writes } = newReport(clock, ctx, { recipe, period, formats, paper });
  const object = { type: "report", id: report.id };
  const audit = auditEntry(clock, ctx, { action: "report.requested", object, after: { reportId, period, formats } });
  await db.transact(audit, [...writes, ...(ctx.claim ? [ctx.claim.record(report)] : [])]);
  return report;
}
