import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { exportOperations } from "@quayside/shared/exports/contract.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { exportState } from "./errors.ts";
import { askWorker, commitExport, stepped } from "./step.ts";
import { exportOf } from "./store.ts";

type Cancel = typeof exportOperations.cancel;
interface Deps {
  db: Db;
  clock: Clock;
}

/** The worker notes its progress all the time, so the write may lose to it a few times. */
const tries = 10;

/** The worker finds out at its next note, and leaves no file; of a dead one another takes away what is there. */
export async function cancelExport(deps: Deps, ctx: Ctx, input: InputOf<Cancel>): Promise<OutputOf<Cancel>> {
  const { db, clock } = deps;
  for (let tried = 1; ; tried += 1) {
    const record = await exportOf(db, ctx.storeId, input.params.kind, input.params.exportId);
    const { state } = record.export;
    if (state === "cancelled") return record.export;
    if (state !== "running") throw exportState(state, "there is nothing to stop");
    const next = stepped(clock, record, { state: "cancelled" });
    try {
      await commitExport(deps, ctx, "export.cancelled", next, [askWorker(deps, ctx, record)]);
      return next.export;
    } catch (error) {
      if (!isAppError(error, "VERSION_CONFLICT") || tried >= tries) throw error;
      await clock.sleep(clock.random() * 50 * tried);
    }
  }
}
