import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { auditRoutes } from "../audit/routes.ts";
import { httpHandler } from "../http/handler.ts";
import { jobRoutes } from "../jobs/routes.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { createLogger } from "../platform/log.ts";
import { settingsRoutes } from "../settings/routes.ts";
import { createStaffPool } from "../staff/pool.ts";
import { staffRoutes } from "../staff/routes.ts";
import { createDb } from "../store/db.ts";
import { viewRoutes } from "../views/routes.ts";

export const handler = httpHandler([...staffRoutes, ...settingsRoutes, ...auditRoutes, ...jobRoutes, ...viewRoutes], {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("staff-core"),
  staffPool: createStaffPool(new CognitoIdentityProviderClient(), env.staffPool.userPoolId),
});
