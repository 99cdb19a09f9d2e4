import { createHash } from "node:crypto";
import { mkdir, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { LakeFile } from "../lake/manifest.ts";
import type { Objects } from "../platform/objects.ts";

export interface LakeFilesDeps {
  objects: Pick<Objects, "download">;
  /** A folder of this process alone. */
  folder: string;
  /** What lies there at most, but for files in use. */
  maxBytes: number;
}

interface Held {
  path: Promise<string>;
  bytes: number;
  users: number;
}

/** The lake's files on this machine's disk. A file never changes under its key, so that one that is there is right. */
export function lakeFiles({ objects, folder, maxBytes }: LakeFilesDeps) {
  /** The one asked for longest ago comes first. */
  const held = new Map<string, Held>();

  async function fetchFile({ key, bytes }: LakeFile): Promise<string> {
    const path = join(folder, pathOf(key));
    const there = await stat(path).catch(() => undefined);
    if (there?.size === bytes) return path;
    await mkdir(join(path, ".."), { recursive: true });
    const partial = `${path}.${process.pid}.partial`;
    await objects.download(key, partial);
    await rename(partial, path);
    return path;
  }

  function take(file: LakeFile): Held {
    const found = held.get(file.key);
    const entry = found ?? { path: fetchFile(file), bytes: file.bytes, users: 0 };
    held.delete(file.key);
    held.set(file.key, entry);
    entry.users += 1;
    if (!found) entry.path.catch(() => held.delete(file.key));
    return entry;
  }

  async function evict(): Promise<void> {
    let total = [...held.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [key, { path, bytes, users }] of held) {
      if (total <= maxBytes) return;
      if (users > 0) continue;
      held.delete(key);
      total -= bytes;
      await unlink(await path).catch(() => {});
    }
  }

  return {
    /** Paths of the files in their order, which stay there until `use` has ended. */
    async using<T>(files: readonly LakeFile[], use: (paths: string[]) => Promise<T>): Promise<T> {
      const taken = files.map(take);
      try {
        return await use(await Promise.all(taken.map(({ path }) => path)));
      } finally {
        for (const entry of taken) entry.users -= 1;
        await evict();
      }
    },
  };
}

/** DuckDB reads `month=2010-12` in a path as a column. */
function pathOf(key: string): string {
  const name = `${createHash("sha256").update(key).digest("hex").slice(0, 32)}.parquet`;
  const month = key.split("/").find((part) => part.startsWith("month="));
  return month ? join(month, name) : name;
}
