import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { MailDeps } from "./mail-order.ts";
import type { Message } from "./sender.ts";
import { claimMail, giveBackMail, markMailed } from "./store.ts";

interface Each {
  /** What the mail is about: nobody gets a second one about the same. */
  about: string;
  to: readonly string[];
  message: Message;
}

/** One mail per address of the store's people, as mails to shoppers are (decision 015). */
export async function mailEach(
  { db, clock, sender }: Pick<MailDeps, "db" | "clock" | "sender">,
  ctx: Ctx,
  { about, to: addresses, message }: Each,
): Promise<void> {
  const { mailFrom } = await settingsOf(db, ctx.storeId, clock);
  for (const [place, to] of addresses.entries()) {
    const claim = await claimMail(db, clock, ctx.storeId, `${about}#${place}`);
    if (!claim) continue;
    try {
      const messageId = await sender.send({ ...message, from: mailFrom, to });
      await markMailed(db, clock, claim, messageId);
    } catch (error) {
      await giveBackMail(db, claim);
      throw error;
    }
  }
}
