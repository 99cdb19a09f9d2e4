import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { importOperations } from "@quayside/shared/imports/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { importState } from "./errors.ts";
import { importOf, importWrite } from "./store.ts";

type Cancel = typeof importOperations.cancel;
interface Deps {
  db: Db;
  clock: Clock;
}

/** A worker notes its progress all the time, so the write may lose to it a few times. */
const tries = 10;

/** The worker finds out at its next note. What it stored by then stays, and is counted. */
export async function cancelImport(deps: Deps, ctx: Ctx, input: InputOf<Cancel>): Promise<OutputOf<Cancel>> {
  const { db, clock } = deps;
  for (let tried = 1; ; tried += 1) {
    const record = await importOf(db, ctx.storeId, input.params.kind, input.params.importId);
    const { id, kind, state, version } = record.import;
    if (state === "cancelled") return record.import;
    if (state === "completed" || state === "failed") throw importState(state, "there is nothing to stop");
    const next = { ...record.import, state: "cancelled" as const, version: version + 1, updatedAt: ctx.now };
    const object = { type: `${kind}-import`, id };
    const audit = auditEntry(clock, ctx, { action: "import.cancelled", object, before: { state }, after: next.counts });
    try {
      await db.transact(audit, [importWrite(ctx.storeId, { ...record, import: next })]);
      return next;
    } catch (error) {
      if (!isAppError(error, "VERSION_CONFLICT") || tried >= tries) throw error;
      await clock.sleep(clock.random() * 50 * tried);
    }
  }
}
