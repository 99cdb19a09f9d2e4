import type { Plans } from "../analytics/compare-plan.ts";
import { lakeOfStore } from "../analytics/lake-of-store.ts";
import { analyticsRoutes } from "../analytics/routes.ts";
import { forecastRoutes } from "../forecasts/routes.ts";
import { httpHandler } from "../http/handler.ts";
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
  lake: lakeOfStore(base.db),
  objects: objectsIn(env.lakeBucket),
};
const plans: Plans = (ctx, of) => planFor(deps, ctx, of);

export const handler = httpHandler([...analyticsRoutes, ...salesRoutes, ...forecastRoutes], { ...deps, plans });
