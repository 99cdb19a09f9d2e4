import { lakeOfStore } from "../analytics/lake-of-store.ts";
import { queueHandler } from "../events/consume.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { reportConsumers } from "../reports/consumers.ts";
import { createDb } from "../store/db.ts";

const base = { db: createDb(), clock: systemClock, logger: createLogger("reporter") };

export const handler = queueHandler("reporter", reportConsumers, {
  ...base,
  objects: objectsIn(env.reportsBucket),
  nights: objectsIn(env.lakeBucket),
  scratchDir: env.scratchDir,
  lake: lakeOfStore(base.db),
});
