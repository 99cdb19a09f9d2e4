import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Objects } from "../../platform/objects.ts";
import type { LakeFile, Manifest } from "../manifest.ts";
import type { MonthlyTable } from "../tables.ts";

/** Tables of which a compaction reads every month, so that they are kept between compactions. */
const kept: ReadonlySet<string> = new Set<MonthlyTable>(["orders", "return_lines", "payments", "product_days"]);

const nameOf = (key: string) => key.replaceAll("/", "~");

/** Files of the lake on this machine; they never change, so one that is there is right. */
export function localFiles(lake: Pick<Objects, "download">, folder: string) {
  mkdirSync(folder, { recursive: true });
  const coming = new Map<string, Promise<string>>();

  async function fetched(key: string): Promise<string> {
    const path = join(folder, nameOf(key));
    if (existsSync(path)) return path;
    const part = `${path}.${randomUUID()}`;
    await lake.download(key, part);
    renameSync(part, path);
    return path;
  }

  return {
    local({ key }: Pick<LakeFile, "key">): Promise<string> {
      const under = coming.get(key);
      if (under) return under;
      const now = fetched(key).finally(() => coming.delete(key));
      coming.set(key, now);
      return now;
    },
    /** Keeps what the next compaction reads anyway, and removes the rest. */
    prune({ monthly, whole }: Manifest): void {
      const months = Object.entries(monthly).flatMap(([table, files]) => (kept.has(table) ? Object.values(files) : []));
      const names = new Set([...months, ...Object.values(whole)].map(({ key }) => nameOf(key)));
      for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}
