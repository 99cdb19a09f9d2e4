import { type HttpDeps, httpHandler } from "../http/handler.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { createDb } from "../store/db.ts";
import type { CollectDeps } from "../tracking/collect.ts";
import { trackQueue } from "../tracking/queue.ts";
import { trackingRoutes } from "../tracking/routes.ts";

export const handler = httpHandler<HttpDeps & CollectDeps>(trackingRoutes, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("tracking"),
  track: trackQueue(env.trackQueueUrl),
});
