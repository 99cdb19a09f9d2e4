import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { readsOf } from "@quayside/functions/analytics/reads.ts";
import { literal } from "@quayside/functions/analytics/sql.ts";
import type { Manifest } from "@quayside/functions/lake/manifest.ts";

/** Compressed bytes of the columns that statements name, in the files that they read: what Athena would be paid for. */
export async function columnBytes(folder: string, manifest: Manifest, statements: readonly string[]): Promise<number> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  let total = 0;
  for (const sql of statements)
    for (const { files } of readsOf(manifest, sql)) {
      if (files.length === 0) continue;
      const paths = files.map(({ key }) => literal(join(folder, key)));
      const named = [...new Set(sql.match(/[a-z_]+/g))].map(literal);
      const found =
        await connection.runAndReadAll(`SELECT CAST(coalesce(sum(total_compressed_size), 0) AS DOUBLE) AS bytes
        FROM parquet_metadata([${paths.join(", ")}]) WHERE path_in_schema IN (${named.join(", ")})`);
      total += Number(found.getRowsJS()[0]?.[0] ?? 0);
    }
  connection.closeSync();
  return Math.round(total);
}
