import { join } from "node:path";
import type { Plans } from "../analytics/compare-plan.ts";
import { duckDbLake } from "../analytics/duckdb.ts";
import { analyticsRoutes } from "../analytics/routes.ts";
import { httpHandler } from "../http/handler.ts";
import { findLake } from "../lake/store.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { planFor } from "../sales/goals/plan.ts";
import { salesRoutes } from "../sales/routes.ts";
import { createDb } from "../store/db.ts";

const base = { db: createDb(), clock: systemClock, logger: createLogger("analytics") };

const deps = {
  ...base,
  lake: duckDbLake({
    objects: objectsIn(env.lakeBucket),
    folder: join(env.scratchDir, "lake"),
    // A function's disk has 512 MB, and sorting may spill there too.
    maxBytes: 350_000_000,
    manifestOf: (storeId) => findLake(base.db, storeId),
  }),
};
const plans: Plans = (ctx, of) => planFor(deps, ctx, of);

export const handler = httpHandler([...analyticsRoutes, ...salesRoutes], { ...deps, plans });
