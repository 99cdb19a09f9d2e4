import type { ImportRequested, PayloadOf } from "@quayside/shared/events.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Ctx } from "../platform/ctx.ts";
import { commitFile } from "./commit-file.ts";
import { FileFault } from "./read-rows.ts";
import { findImport } from "./store.ts";
import { trackImport } from "./track.ts";
import { type ImporterDeps, validateFile } from "./validate-file.ts";

/**
 * The worker's verb. A step that is no longer asked for is left, also while it is at it; what is wrong with the file itself
 * ends the import.
 */
export async function runImport(
  deps: ImporterDeps,
  ctx: Ctx,
  { importId, step }: PayloadOf<typeof ImportRequested>,
): Promise<void> {
  const record = await findImport(deps.db, ctx.storeId, importId);
  if (record?.import.state !== (step === "validate" ? "validating" : "committing")) return;
  const track = trackImport(deps, ctx, record);
  try {
    await (step === "validate" ? validateFile : commitFile)(deps, ctx, track);
  } catch (error) {
    if (isAppError(error, "VERSION_CONFLICT") && (await isCancelled(deps, ctx, importId))) return;
    if (!(error instanceof FileFault)) throw error;
    await track.enter("import.failed", { state: "failed", failure: error.message });
  }
}

async function isCancelled({ db }: ImporterDeps, ctx: Ctx, importId: string): Promise<boolean> {
  return (await findImport(db, ctx.storeId, importId))?.import.state === "cancelled";
}
