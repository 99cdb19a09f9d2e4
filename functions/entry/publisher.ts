import { batchHandler } from "../events/consume-batch.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { publishEvents } from "../search/publish-events.ts";
import { createDb } from "../store/db.ts";

export const handler = batchHandler(publishEvents, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("publisher"),
  objects: objectsIn(env.snapshotBucket),
  scratchDir: env.scratchDir,
});
