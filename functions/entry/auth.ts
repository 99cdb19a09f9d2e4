import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { authRoutes } from "../auth/routes.ts";
import { createUserPool } from "../auth/user-pool.ts";
import { httpHandler } from "../http/handler.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { createDb } from "../store/db.ts";

const client = new CognitoIdentityProviderClient();

export const handler = httpHandler(authRoutes, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("auth"),
  pools: { customer: createUserPool(client, env.customerPool), staff: createUserPool(client, env.staffPool) },
});
