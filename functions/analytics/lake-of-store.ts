import { join } from "node:path";
import { findLake } from "../lake/store.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { objectsIn } from "../platform/objects.ts";
import type { Db } from "../store/db.ts";
import { athenaLake } from "./athena.ts";
import { duckDbLake } from "./duckdb.ts";
import type { Lake } from "./engine.ts";

/** The lake by the engine that this deployment answers with: DuckDB, or Athena where the lake is too large for it. */
export function lakeOfStore(db: Db): Lake {
  const manifestOf = (storeId: string) => findLake(db, storeId);
  const { athena, lakeBucket: bucket, scratchDir } = env;
  if (athena) return athenaLake({ ...athena, bucket, clock: systemClock, manifestOf });
  // A function's disk has 512 MB, and sorting may spill there too.
  return duckDbLake({
    objects: objectsIn(bucket),
    folder: join(scratchDir, "lake"),
    maxBytes: 350_000_000,
    manifestOf,
  });
}
