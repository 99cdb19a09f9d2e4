import { ExportKind } from "@quayside/shared/exports/schema.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { askWorker, commitExport, mostAttempts, requestAgain, stepped } from "./step.ts";
import { exportsOf, findExport } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** A worker notes something every few seconds: whoever was silent for so long is dead, or was never begun. */
const silentSeconds = 5 * 60;
/** Older ones of a kind were ended, or looked at when they were among these. */
const looked = 50;

/** The job `exports.revive`: has exports gone on with whose worker died, and ends those that never get on. */
export async function reviveExports(deps: Deps, ctx: Ctx): Promise<JobResult> {
  const result = { revived: 0, failed: 0 };
  const since = addSeconds(ctx.now, -silentSeconds);
  for (const kind of ExportKind.options) {
    const { items } = await exportsOf(deps.db, ctx.storeId, kind, { limit: looked });
    for (const { id, state, updatedAt } of items) {
      if (state !== "running" || updatedAt >= since) continue;
      const done = await revive(deps, ctx, id, since);
      if (done) result[done] += 1;
    }
  }
  return result;
}

async function revive(
  deps: Deps,
  ctx: Ctx,
  exportId: string,
  since: string,
): Promise<"revived" | "failed" | undefined> {
  const record = await findExport(deps.db, ctx.storeId, exportId);
  if (record?.export.state !== "running" || record.export.updatedAt >= since) return undefined;
  const {
    attempt = 1,
    revivedAt,
    export: { rows },
  } = record;
  const next = { ...record, attempt: rows === revivedAt ? attempt + 1 : 1, revivedAt: rows };
  try {
    if (next.attempt <= mostAttempts) {
      await requestAgain(deps, ctx, next, "export.revived");
      return "revived";
    }
    const failure = "Its worker stopped again and again. Try fewer days, or another format.";
    const failed = stepped(deps.clock, record, { state: "failed", failure });
    await commitExport(deps, ctx, "export.failed", failed, [askWorker(deps, ctx, record)]);
    return "failed";
  } catch (error) {
    // A worker has just noted something, so one is at it.
    if (isAppError(error, "VERSION_CONFLICT")) return undefined;
    throw error;
  }
}
