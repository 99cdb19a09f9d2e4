import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { publisherHandler } from "../search/publisher-handler.ts";
import { createDb } from "../store/db.ts";

export const handler = publisherHandler({
  db: createDb(),
  clock: systemClock,
  logger: createLogger("publisher"),
  objects: objectsIn(env.snapshotBucket),
  scratchDir: env.scratchDir,
});
