import { rmSync } from "node:fs";
import { join } from "node:path";
import { inParallel } from "../imports/in-parallel.ts";
import { localFiles } from "./compact/local-files.ts";
import type { Made } from "./compact/make-lake.ts";
import { openSession } from "./compact/session.ts";
import type { Work } from "./compact/work.ts";
import type { LakeDeps } from "./deps.ts";
import { inboxPrefix } from "./inbox.ts";
import type { LakeFile, Manifest } from "./manifest.ts";

/** Objects of the inbox that are downloaded or removed at a time. */
export const inboxAtOnce = 8;

/** Works on the lake in a folder of its own, which is gone afterwards. */
export async function working<T>(deps: LakeDeps, base: Manifest, work: (work: Work) => Promise<T>): Promise<T> {
  const folder = join(deps.scratchDir, `lake-work-${deps.clock.newSecret().slice(0, 12)}`);
  const files = localFiles(deps.lake, join(deps.scratchDir, "lake-files"));
  const session = await openSession({ folder, memoryMb: deps.memoryMb });
  try {
    return await work({ session, base, local: files.local, made: [] });
  } finally {
    session.close();
    rmSync(folder, { recursive: true, force: true });
    files.prune(base);
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && (error.name === "NoSuchKey" || error.name === "NotFound");

/** Files of the inbox on this machine; `undefined` where another compaction has taken one. */
export async function taken(
  { lake }: LakeDeps,
  { session }: Work,
  keys: readonly string[],
): Promise<string[] | undefined> {
  try {
    return await inParallel(keys, inboxAtOnce, async (key, at) => {
      const path = join(session.folder, `in-${at}.parquet`);
      await lake.download(key, path);
      return path;
    });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Oldest first. */
export async function inboxKeys({ lake }: LakeDeps, storeId: string): Promise<string[]> {
  const found = await lake.list(inboxPrefix(storeId));
  return found.toSorted((one, other) => one.modified.getTime() - other.modified.getTime()).map(({ key }) => key);
}

export function filesOf({ monthly, whole }: Manifest): LakeFile[] {
  return [...Object.values(monthly).flatMap((months) => Object.values(months)), ...Object.values(whole)];
}

export function monthsMade({ files }: Made): number {
  return new Set(files.flatMap(({ month }) => month ?? [])).size;
}
