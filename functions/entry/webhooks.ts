import { httpHandler } from "../http/handler.ts";
import { paymentRoutes } from "../payments/routes.ts";
import { stripeOfStore } from "../payments/stripe-of-store.ts";
import { systemClock } from "../platform/clock.ts";
import { createLogger } from "../platform/log.ts";
import { secretReader } from "../platform/secrets.ts";
import { createDb } from "../store/db.ts";

export const handler = httpHandler(paymentRoutes, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("webhooks"),
  payments: stripeOfStore(secretReader()),
});
