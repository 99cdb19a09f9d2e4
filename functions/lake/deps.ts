import type { Clock } from "../platform/clock.ts";
import type { Objects } from "../platform/objects.ts";
import type { Db } from "../store/db.ts";

export interface LakeDeps {
  db: Db;
  clock: Clock;
  lake: Pick<Objects, "put" | "upload" | "download" | "list" | "remove">;
  /** Where files of the lake and what does not fit into memory are kept. */
  scratchDir: string;
  /** What DuckDB may take. */
  memoryMb: number;
}
