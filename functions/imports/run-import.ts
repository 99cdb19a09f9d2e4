import type { ImportRequested, PayloadOf } from "@quayside/shared/events.ts";
import type { Ctx } from "../platform/ctx.ts";
import { commitFile } from "./commit-file.ts";
import { FileFault } from "./read-rows.ts";
import { findImport } from "./store.ts";
import { trackImport } from "./track.ts";
import { type ImporterDeps, validateFile } from "./validate-file.ts";

/**
 * The worker's verb. A step that is no longer asked for is left, also while it is at it; what is wrong with the file itself
 * ends the import. Any other fault is noted, and the step begun again by `imports.revive`; only one that cannot even be noted
 * comes back by the queue.
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
    const found = await findImport(deps.db, ctx.storeId, importId);
    // Cancelled, or another worker is at it.
    if (found?.import.version !== track.record.import.version) return;
    if (error instanceof FileFault) return track.enter("import.failed", { state: "failed", failure: error.message });
    deps.logger.error("import stopped", { error, importId });
    await track.stumble(error);
  }
}
