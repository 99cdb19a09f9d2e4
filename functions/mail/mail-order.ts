import { type Checkpointed, reach } from "../checkout/saga-points.ts";
import { orderToken } from "../orders/order-token.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LinkSigner } from "../platform/links.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import type { MailSender, Message, OrderMail, RenderMail } from "./sender.ts";
import { claimMail, giveBackMail, type MailLease, markMailed } from "./store.ts";

export interface MailDeps extends Checkpointed {
  db: Db;
  clock: Clock;
  links: LinkSigner;
  sender: MailSender;
  render: RenderMail;
  /** Origin of the storefront. */
  storeOrigin: string;
}

/** What a mail is about: the same `about` is mailed once. */
export interface Occasion extends Pick<OrderMail, "kind" | "order" | "refund" | "shipment" | "lines" | "reason"> {
  about: string;
}

/**
 * Mails a shopper once per occasion: claimed, accepted by the provider, marked. A process that dies before the provider
 * accepts leaves a claim that runs out, and the event's next delivery sends. One that dies between acceptance and mark
 * leaves the same, and then the mail goes out twice: the one window there is, for SES has no key to send under.
 */
export async function mailOrder(deps: MailDeps, ctx: Ctx, { about, ...content }: Occasion): Promise<void> {
  const { order } = content;
  // A deleted customer has no address any more.
  if (!order.email) return;
  const claim = await claimMail(deps.db, deps.clock, ctx.storeId, about);
  if (!claim) return;
  await reach(deps, "mail.claimed");
  const { name: storeName, locale, mailFrom, contact } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const statusUrl = await statusLink(deps, ctx, order.id);
  const message = await deps.render({ ...content, storeName, contact, locale, statusUrl });
  const messageId = await sent(deps, claim, { ...message, from: mailFrom, to: order.email });
  await reach(deps, "mail.accepted");
  await markMailed(deps.db, deps.clock, claim, messageId);
  await reach(deps, "mail.marked");
}

async function statusLink(deps: MailDeps, ctx: Ctx, orderId: string): Promise<string> {
  const link = new URL(`/order/${orderId}`, deps.storeOrigin);
  link.searchParams.set("token", await orderToken(deps.links, ctx.storeId, orderId));
  return link.href;
}

async function sent(deps: MailDeps, claim: MailLease, mail: Message & { from: string; to: string }): Promise<string> {
  try {
    return await deps.sender.send(mail);
  } catch (error) {
    await giveBackMail(deps.db, claim);
    throw error;
  }
}
