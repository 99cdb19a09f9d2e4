import { ImportKind, type ImportState } from "@quayside/shared/imports/schema.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { afterFault, faultAfter } from "./faults.ts";
import { isAtWork, requestStep } from "./request-step.ts";
import { findImport, type ImportRecord, importsOf } from "./store.ts";
import { trackImport } from "./track.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** Older ones of a kind were ended, or looked at when they were among these. */
const looked = 50;

const steps: Partial<Record<ImportState, "validate" | "commit">> = { validating: "validate", committing: "commit" };

/** The job `imports.revive`: begins again what was stopped by a fault or has long been silent, and ends what never gets on. */
export async function reviveImports(deps: Deps, ctx: Ctx): Promise<JobResult> {
  const result = { revived: 0, failed: 0, busy: 0 };
  for (const kind of ImportKind.options) {
    const { items } = await importsOf(deps.db, ctx.storeId, kind, { limit: looked });
    for (const { id, state } of items) {
      const record = steps[state] && (await findImport(deps.db, ctx.storeId, id));
      if (!record) continue;
      try {
        const done = await revive(deps, ctx, record);
        if (done) result[done] += 1;
      } catch (error) {
        // A worker has just noted something, so one is at it.
        if (!isAppError(error, "VERSION_CONFLICT")) throw error;
        result.busy += 1;
      }
    }
  }
  return result;
}

async function revive(deps: Deps, ctx: Ctx, record: ImportRecord): Promise<"revived" | "failed" | undefined> {
  const { state } = record.import;
  const step = steps[state];
  const waits = record.fault?.waits ?? false;
  if (!step || (!waits && isAtWork(record, state, deps.clock))) return undefined;
  const fault = waits && record.fault ? record.fault : faultAfter(record);
  const after = afterFault(fault);
  if (after.state) {
    await trackImport(deps, ctx, { ...record, fault }).enter("import.failed", after);
    return "failed";
  }
  const commit = step === "commit" ? record.commit : undefined;
  await requestStep(deps, ctx, { ...record, commit, fault: { ...fault, waits: false } }, step);
  return "revived";
}
