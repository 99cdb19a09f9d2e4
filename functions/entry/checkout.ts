import { checkoutRoutes } from "../checkout/routes.ts";
import { httpHandler } from "../http/handler.ts";
import { stripeOfStore } from "../payments/stripe-of-store.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { linkSigner } from "../platform/links.ts";
import { createLogger } from "../platform/log.ts";
import { secretReader } from "../platform/secrets.ts";
import { verifyCustomer } from "../platform/tokens.ts";
import { createDb } from "../store/db.ts";
import { taxTables } from "../tax/table-provider.ts";

const secret = secretReader();

export const handler = httpHandler(checkoutRoutes, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("checkout"),
  taxes: taxTables,
  payments: stripeOfStore(secret),
  links: linkSigner(() => secret(env.linkSecretId)),
  verifyCustomer: verifyCustomer(),
});
