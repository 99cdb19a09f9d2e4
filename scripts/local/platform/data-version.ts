import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlatformError } from "../platform-error.ts";

/**
 * Counts the ways data was kept. One more whenever what is stored already can no longer be read by the code, or would be
 * understood otherwise; a new optional attribute needs none.
 */
export const dataVersion = 1;

const remedy = "npm run reset starts over (add -- --data FOLDER when it is not .local). Nothing was changed.";

/** Marks a new folder, and refuses one that was filled by a version whose data this one does not understand. */
export function checkDataVersion(path: string): void {
  const mark = join(path, "version.json");
  // A folder with a table and without a mark is from before there were marks.
  const found = existsSync(mark) ? versionIn(mark) : existsSync(join(path, "dynamodb")) ? 0 : undefined;
  if (found === dataVersion) return;
  if (found === undefined) {
    writeFileSync(mark, JSON.stringify({ data: dataVersion }));
    return;
  }
  const age = found > dataVersion ? "a later" : "an earlier";
  throw new PlatformError(`The data at ${path} is from ${age} version and cannot be read by this one.`, remedy);
}

function versionIn(mark: string): number {
  try {
    return Number(JSON.parse(readFileSync(mark, "utf8")).data);
  } catch {
    // Cut off while it was written, which happens before anything else is: as good as none.
    return 0;
  }
}
