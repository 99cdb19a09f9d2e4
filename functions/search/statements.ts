import type { DatabaseSync, StatementSync } from "node:sqlite";

type Value = string | number;
const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** Statements of one open file, each prepared once. */
export function statements(db: DatabaseSync) {
  const known = prepared.get(db) ?? new Map<string, StatementSync>();
  prepared.set(db, known);
  const statement = (sql: string): StatementSync => {
    const found = known.get(sql) ?? db.prepare(sql);
    known.set(sql, found);
    return found;
  };
  return {
    run: (sql: string, ...values: Value[]) => statement(sql).run(...values).lastInsertRowid,
    // A cast: the statement names the columns it returns.
    get: <T>(sql: string, ...values: Value[]) => statement(sql).get(...values) as T | undefined,
  };
}
