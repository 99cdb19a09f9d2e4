import { factsHandler } from "../lake/facts-handler.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { createDb } from "../store/db.ts";

export const handler = factsHandler({
  db: createDb(),
  lake: objectsIn(env.lakeBucket),
  logger: createLogger("facts"),
});
