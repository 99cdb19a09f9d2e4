import { customerConsumers } from "../customers/consumers.ts";
import { queueHandler } from "../events/consume.ts";
import { systemClock } from "../platform/clock.ts";
import { createLogger } from "../platform/log.ts";
import { createDb } from "../store/db.ts";

export const handler = queueHandler("customer-records", customerConsumers, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("customer-records"),
});
