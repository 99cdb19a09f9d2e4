import { lakeOfStore } from "../analytics/lake-of-store.ts";
import { queueHandler } from "../events/consume.ts";
import { exportConsumers } from "../exports/consumers.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { multipartIn } from "../platform/multipart.ts";
import { objectsIn } from "../platform/objects.ts";
import { createDb } from "../store/db.ts";

const base = { db: createDb(), clock: systemClock, logger: createLogger("exporter") };

export const handler = queueHandler("exporter", exportConsumers, {
  ...base,
  imports: objectsIn(env.importBucket),
  multipart: multipartIn(env.importBucket),
  lake: objectsIn(env.lakeBucket),
  figures: lakeOfStore(base.db),
  scratchDir: env.scratchDir,
});
