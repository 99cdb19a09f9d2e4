/** A value as SQL gives it: 64-bit integers are exact numbers, days `YYYY-MM-DD`, instants ISO 8601 in UTC. */
export type SqlValue = string | number | boolean | null;

export interface QueryEngine {
  /**
   * Runs one statement over the lake's tables. Rows in the order of the statement, columns by name. The SQL is the part that
   * DuckDB and Trino share; a table is named as in `lake/tables.ts`, monthly ones have a column `month` (`2010-12`) too,
   * and every statement names the months it reads.
   */
  run(sql: string, options?: { signal?: AbortSignal }): Promise<Record<string, SqlValue>[]>;
}
