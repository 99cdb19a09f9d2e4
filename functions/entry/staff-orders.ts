import { exceptionRoutes } from "../exceptions/routes.ts";
import { httpHandler } from "../http/handler.ts";
import { orderRoutes } from "../orders/routes.ts";
import { reconciliationRoutes } from "../payments/reconciliation/routes.ts";
import { stripeOfStore } from "../payments/stripe-of-store.ts";
import { systemClock } from "../platform/clock.ts";
import { createLogger } from "../platform/log.ts";
import { secretReader } from "../platform/secrets.ts";
import { returnRoutes } from "../returns/routes.ts";
import { createDb } from "../store/db.ts";

export const handler = httpHandler([...orderRoutes, ...returnRoutes, ...exceptionRoutes, ...reconciliationRoutes], {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("staff-orders"),
  payments: stripeOfStore(secretReader()),
});
