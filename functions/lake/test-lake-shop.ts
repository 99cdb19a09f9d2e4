import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Objects } from "../platform/objects.ts";
import { stored, storedWhole } from "./compact/work.ts";
import type { LakeDeps } from "./deps.ts";
import { findLake } from "./store.ts";
import { type MonthlyTable, monthlyTables } from "./tables.ts";
import { working } from "./working.ts";

const missing = () => Object.assign(new Error("there is no such object"), { name: "NoSuchKey" });

function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw missing();
    throw error;
  }
}

type LakeObjects = Pick<Objects, "put" | "upload" | "download" | "list" | "remove">;

/** A bucket that is a folder: for tests of thousands of compactions. */
export function folderObjects(folder: string): LakeObjects {
  const at = (key: string) => {
    const path = join(folder, key);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  return {
    put: async (key, content) => writeFileSync(at(key), content),
    upload: async (key, file) => copyFileSync(file, at(key)),
    download: async (key, file) =>
      writeFileSync(
        file,
        reading(() => readFileSync(at(key))),
      ),
    async list(prefix) {
      mkdirSync(folder, { recursive: true });
      const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = found.map(({ parentPath, name }) => join(parentPath, name));
      return paths
        .map((path) => ({ key: path.slice(folder.length + 1), modified: statSync(path).mtime }))
        .filter(({ key }) => key.startsWith(prefix))
        .toSorted((one, other) => (one.key < other.key ? -1 : 1));
    },
    remove: async (key) => rmSync(at(key), { force: true }),
  };
}

/** Every row of the lake by table, in its order; of internal tables only what a rebuild knows, too. */
export async function lakeRows(deps: LakeDeps, storeId: string): Promise<Record<string, string[]>> {
  const manifest = await findLake(deps.db, storeId);
  if (!manifest) return {};
  return working(deps, manifest, async (work) => {
    const rows: Record<string, string[]> = {};
    const read = async (table: string, relation: string) => {
      const found = await work.session.rows<object>(`SELECT * FROM ${relation}`);
      if (found.length > 0) rows[table] = found.map((row) => JSON.stringify(row));
    };
    for (const table of Object.keys(monthlyTables) as MonthlyTable[]) {
      const months = Object.keys(manifest.monthly[table] ?? {}).sort();
      for (const month of months) await read(`${table} ${month}`, await stored(work, table, month));
    }
    for (const table of ["products", "customers"] as const) await read(table, await storedWhole(work, table));
    return rows;
  });
}
