import { jobHandler, runs } from "../jobs/handler.ts";
import { CompactLake, RebuildLake, SweepLake } from "../jobs/table.ts";
import { compactLake } from "../lake/compact-lake.ts";
import { rebuildLake } from "../lake/rebuild-lake.ts";
import { sweepLake } from "../lake/sweep-lake.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { createDb } from "../store/db.ts";

const deps = {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("lake-jobs"),
  lake: objectsIn(env.lakeBucket),
  scratchDir: env.scratchDir,
  memoryMb: 1536,
};

const rows = [runs(CompactLake, compactLake), runs(RebuildLake, rebuildLake), runs(SweepLake, sweepLake)];

export const handler = jobHandler<typeof deps>(rows, deps);
