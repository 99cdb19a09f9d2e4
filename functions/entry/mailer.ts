import { queueHandler } from "../events/consume.ts";
import { mailConsumers, staffMailConsumers } from "../mail/consumers.ts";
import { renderGoal, renderLowStock, renderMail } from "../mail/render-mail.tsx";
import { sesSender } from "../mail/ses.ts";
import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import { linkSigner } from "../platform/links.ts";
import { createLogger } from "../platform/log.ts";
import { secretReader } from "../platform/secrets.ts";
import { createDb } from "../store/db.ts";

const secret = secretReader();

export const handler = queueHandler("mailer", [...mailConsumers, ...staffMailConsumers], {
  db: createDb(),
  clock: systemClock,
  logger: createLogger("mailer"),
  links: linkSigner(() => secret(env.linkSecretId)),
  sender: sesSender(),
  render: renderMail,
  renderLowStock,
  renderGoal,
  storeOrigin: env.storeOrigin,
});
