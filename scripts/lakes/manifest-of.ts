import { mkdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Work } from "@quayside/functions/lake/compact/work.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";
import { type MonthlyTable, monthlyTables, schemaVersion, type WholeTable } from "@quayside/functions/lake/tables.ts";

/** Nothing yet: what the work on a lake begins with. */
export function emptyManifest(timeZone: string): Manifest {
  return {
    ...{ storeId: "main", version: 1, schemaVersion, timeZone, currency: "GBP", whole: {} },
    ...{ asOf: "2025-01-01T00:00:00.000Z", changedDays: [], retired: [] },
    monthly: Object.fromEntries(Object.keys(monthlyTables).map((table) => [table, {}])) as Manifest["monthly"],
  };
}

/** Puts what a piece of work made into a folder, under such keys as a bucket has. */
export function settle({ made, base }: Work, folder: string): Manifest {
  const manifest = emptyManifest(base.timeZone);
  for (const { table, month, path, rows, bytes } of made) {
    if (rows === 0) continue;
    const key = ["main", table, ...(month ? [`month=${month}`] : []), "1.parquet"].join("/");
    mkdirSync(dirname(join(folder, key)), { recursive: true });
    renameSync(path, join(folder, key));
    if (month) manifest.monthly[table as MonthlyTable][month] = { key, rows, bytes };
    else manifest.whole[table as WholeTable] = { key, rows, bytes };
  }
  return manifest;
}
