import { offerDownloads } from "../exports/download.ts";
import { httpHandler } from "../http/handler.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { linkSigner } from "../platform/links.ts";
import { createLogger } from "../platform/log.ts";
import { secretReader } from "../platform/secrets.ts";
import { reportRoutes } from "../reports/routes.ts";
import { createDb } from "../store/db.ts";

const secret = secretReader();

export const handler = httpHandler(reportRoutes, {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("staff-reports"),
  links: linkSigner(() => secret(env.linkSecretId)),
  offerDownload: offerDownloads(env.reportsBucket),
});
