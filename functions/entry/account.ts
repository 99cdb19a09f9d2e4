import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { accountRoutes } from "../account/routes.ts";
import { signInsOf } from "../account/sign-ins.ts";
import { httpHandler } from "../http/handler.ts";
import { cardsOfStore } from "../payments/stripe-of-store.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { secretReader } from "../platform/secrets.ts";
import { createDb } from "../store/db.ts";

export const handler = httpHandler(accountRoutes, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("account"),
  vault: cardsOfStore(secretReader()),
  signIns: signInsOf(new CognitoIdentityProviderClient(), env.customerPool),
});
