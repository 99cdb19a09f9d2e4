import { snapshotFormat } from "@quayside/functions/search/snapshot-schema.ts";
import { findManifest } from "@quayside/functions/search/store.ts";
import { createDb } from "@quayside/functions/store/db.ts";
import type { Platform } from "./platform.ts";

/**
 * As after a release: a catalogue that was published in another format is published anew from the table. Needs the
 * platform's environment in `process.env`.
 */
export async function republish({ functions }: Pick<Platform, "functions">, storeId = "main"): Promise<void> {
  const manifest = await findManifest(createDb(), storeId, { consistent: true });
  if (!manifest || manifest.format === snapshotFormat) return;
  console.log("The catalogue was published by another version: publishing it anew …");
  await functions.invoke("publisher", { rebuild: { storeId } });
}
