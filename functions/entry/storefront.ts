import { catalogRoutes } from "../catalog/routes.ts";
import { httpHandler } from "../http/handler.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { liveSnapshot } from "../search/live-snapshot.ts";
import { searchRoutes } from "../search/routes.ts";
import { storeRoutes } from "../settings/store-routes.ts";
import { createDb } from "../store/db.ts";

const base = { db: createDb(), clock: systemClock, logger: createLogger("storefront") };
const { storeId, scratchDir } = env;
const catalogue = liveSnapshot({ ...base, storeId, scratchDir, objects: objectsIn(env.snapshotBucket) });
const payments = { mode: env.stripeApiBase ? "local" : "stripe", publishableKey: env.stripePublishableKey } as const;

export const handler = httpHandler([...storeRoutes, ...catalogRoutes, ...searchRoutes], {
  ...base,
  catalogue,
  payments,
});
