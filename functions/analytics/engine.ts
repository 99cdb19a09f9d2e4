import type { Manifest } from "../lake/manifest.ts";

/** A value as SQL gives it: 64-bit integers are exact numbers, days `YYYY-MM-DD`, instants ISO 8601 in UTC. */
export type SqlValue = string | number | boolean | null;
export type SqlRow = Record<string, SqlValue>;

export interface QueryEngine {
  /**
   * Runs one statement over the lake's tables. Rows in the order of the statement, columns by name. The SQL is the part that
   * DuckDB and Trino share; a table is named as in `lake/tables.ts`, monthly ones have a column `month` (`2010-12`) too,
   * and every statement names the months it reads of them as `inMonths` writes it (`sql.ts`).
   */
  run(sql: string, options?: { signal?: AbortSignal }): Promise<SqlRow[]>;
}

/** The lake as it stood when it was opened: whatever is asked of `engine` sees the files of `manifest` alone. */
export interface OpenLake {
  manifest: Manifest;
  engine: QueryEngine;
}

export interface Lake {
  /** `undefined` before the first compaction. */
  open(storeId: string): Promise<OpenLake | undefined>;
}
