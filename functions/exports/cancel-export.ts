import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { exportOperations } from "@quayside/shared/exports/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { exportState } from "./errors.ts";
import { exportOf, exportWrite } from "./store.ts";

type Cancel = typeof exportOperations.cancel;
interface Deps {
  db: Db;
  clock: Clock;
}

/** The worker notes its progress all the time, so the write may lose to it a few times. */
const tries = 10;

/** The worker finds out at its next note, and leaves no file. */
export async function cancelExport(deps: Deps, ctx: Ctx, input: InputOf<Cancel>): Promise<OutputOf<Cancel>> {
  const { db, clock } = deps;
  for (let tried = 1; ; tried += 1) {
    const record = await exportOf(db, ctx.storeId, input.params.kind, input.params.exportId);
    const { id, kind, state, version } = record.export;
    if (state === "cancelled") return record.export;
    if (state !== "running") throw exportState(state, "there is nothing to stop");
    const next = { ...record.export, state: "cancelled" as const, version: version + 1, updatedAt: ctx.now };
    const object = { type: `${kind}-export`, id };
    const audit = auditEntry(clock, ctx, { action: "export.cancelled", object });
    try {
      await db.transact(audit, [exportWrite(ctx.storeId, { ...record, export: next })]);
      return next;
    } catch (error) {
      if (!isAppError(error, "VERSION_CONFLICT") || tried >= tries) throw error;
      await clock.sleep(clock.random() * 50 * tried);
    }
  }
}
