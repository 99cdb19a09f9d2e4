import { queueHandler } from "../events/consume.ts";
import { mailConsumers, reportMailConsumers, staffMailConsumers } from "../mail/consumers.ts";
import { renderGoal, renderLowStock, renderMail, renderReport } from "../mail/render-mail.tsx";
import { sesSender } from "../mail/ses.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { linkSigner } from "../platform/links.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { secretReader } from "../platform/secrets.ts";
import { createDb } from "../store/db.ts";

const secret = secretReader();

export const handler = queueHandler("mailer", [...mailConsumers, ...staffMailConsumers, ...reportMailConsumers], {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("mailer"),
  links: linkSigner(() => secret(env.linkSecretId)),
  sender: sesSender(),
  render: renderMail,
  renderLowStock,
  renderGoal,
  renderReport,
  objects: objectsIn(env.reportsBucket),
  adminOrigin: env.adminOrigin,
  storeOrigin: env.storeOrigin,
});
