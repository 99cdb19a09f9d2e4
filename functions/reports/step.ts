import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Report } from "@quayside/shared/reports/schema.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";
import { type ReportRecord, reportWrite } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** The worker notes its progress all the time, so what people do may lose to it a few times. */
const tries = 10;

/** The next version of a record. */
export function stepped(clock: Clock, record: ReportRecord, change: Partial<Report>): ReportRecord {
  const updatedAt = clock.now().toISOString();
  return { ...record, report: { ...record.report, ...change, version: record.report.version + 1, updatedAt } };
}

/** Reads, decides and writes with its audit entry, again when the worker was faster. `decide` may refuse, or leave it. */
export async function stepReport(
  deps: Deps,
  ctx: Ctx,
  action: string,
  read: () => Promise<ReportRecord>,
  decide: (record: ReportRecord) => { next: ReportRecord; writes?: Write[] } | undefined,
): Promise<Report> {
  for (let tried = 1; ; tried += 1) {
    const record = await read();
    const decided = decide(record);
    if (!decided) return record.report;
    const { next, writes = [] } = decided;
    const object = { type: "report", id: record.report.id };
    try {
      await deps.db.transact(auditEntry(deps.clock, ctx, { action, object }), [
        reportWrite(ctx.storeId, next),
        ...writes,
      ]);
      return next.report;
    } catch (error) {
      if (!isAppError(error, "VERSION_CONFLICT") || tried >= tries) throw error;
      await deps.clock.sleep(deps.clock.random() * 50 * tried);
    }
  }
}
