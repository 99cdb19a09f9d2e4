import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { writeEventsHandler } from "../tracking/write-events.ts";

export const handler = writeEventsHandler({ lake: objectsIn(env.lakeBucket), logger: createLogger("visit-writer") });
