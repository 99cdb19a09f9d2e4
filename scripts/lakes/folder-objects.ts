import { copyFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Objects } from "@quayside/functions/platform/objects.ts";

/** A folder in place of the lake's bucket, for whoever only reads. */
export function folderObjects(folder: string): Pick<Objects, "download" | "size"> {
  return {
    download: (key, file) => copyFile(join(folder, key), file),
    size: async (key) => (await stat(join(folder, key)).catch(() => undefined))?.size,
  };
}
