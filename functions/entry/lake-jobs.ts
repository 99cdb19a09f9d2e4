import { join } from "node:path";
import { duckDbLake } from "../analytics/duckdb.ts";
import { jobHandler, type RunJob, runs } from "../jobs/handler.ts";
import { alone } from "../jobs/leases/alone.ts";
import { CompactLake, RebuildLake, ReconcileDays, RollUpDays, SweepLake, WatchGoals } from "../jobs/table.ts";
import { compactLake } from "../lake/compact-lake.ts";
import { compactVisits } from "../lake/compact-visits.ts";
import { reconcileDays } from "../lake/kpi/reconcile-days.ts";
import { rollUpDays } from "../lake/kpi/roll-up-days.ts";
import { rebuildLake } from "../lake/rebuild-lake.ts";
import { findLake } from "../lake/store.ts";
import { sweepLake } from "../lake/sweep-lake.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { watchGoals } from "../sales/goals/watch-goals.ts";
import { createDb } from "../store/db.ts";

const deps = {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("lake-jobs"),
  lake: objectsIn(env.lakeBucket),
  scratchDir: env.scratchDir,
  memoryMb: 1536,
};

/** What is made here is asked here too. */
const figures = duckDbLake({
  objects: deps.lake,
  folder: join(env.scratchDir, "figures"),
  maxBytes: 2_000_000_000,
  manifestOf: (storeId) => findLake(deps.db, storeId),
});

const compact: RunJob<typeof deps> = async (all, ctx) => {
  return { ...(await compactLake(all, ctx)), ...(await compactVisits(all, ctx)) };
};

const rollUp: RunJob<typeof deps> = (all, ctx, input) => rollUpDays({ ...all, figures }, ctx, input);

const rows = [
  runs(CompactLake, alone("lake", compact)),
  runs(RebuildLake, alone("lake", rebuildLake, "wait")),
  runs(SweepLake, alone("lake", sweepLake, "wait")),
  // It takes days off the lake's manifest, under which a compaction that began before would work for nothing.
  runs(RollUpDays, alone("lake", rollUp, "wait")),
  runs(ReconcileDays, reconcileDays),
  runs<typeof deps>(WatchGoals, (all, ctx) => watchGoals({ ...all, lake: figures }, ctx)),
];

export const handler = jobHandler<typeof deps>(rows, deps);
