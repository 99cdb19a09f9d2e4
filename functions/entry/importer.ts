import { queueHandler } from "../events/consume.ts";
import { importConsumers } from "../imports/consumers.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { createDb } from "../store/db.ts";

export const handler = queueHandler("importer", importConsumers, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("importer"),
  imports: objectsIn(env.importBucket),
  scratchDir: env.scratchDir,
});
