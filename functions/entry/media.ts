import { queueHandler } from "../events/consume.ts";
import { mediaConsumers } from "../media/consumers.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { createDb } from "../store/db.ts";

export const handler = queueHandler("media", mediaConsumers, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("media"),
  pictures: objectsIn(env.mediaBucket),
});
