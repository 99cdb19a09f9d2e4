import { DatabaseSync } from "node:sqlite";
import { writeColumns } from "./columns.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import { snapshotSchema } from "./snapshot-schema.ts";

/** The catalogue of a store that has published nothing yet. */
export function emptySnapshot(): Snapshot {
  const db = new DatabaseSync(":memory:");
  db.exec(snapshotSchema);
  writeColumns(db);
  return snapshotOf(db);
}
