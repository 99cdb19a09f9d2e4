import { queueHandler } from "../events/consume.ts";
import { wordConsumers } from "../orders/words/consumers.ts";
import { systemClock } from "../platform/clock.ts";
import { createLogger } from "../platform/log.ts";
import { createDb } from "../store/db.ts";

export const handler = queueHandler("order-search", wordConsumers, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("order-search"),
});
