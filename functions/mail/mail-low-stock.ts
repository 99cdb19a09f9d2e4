import type { StockLow } from "@quayside/shared/events.ts";
import type { React } from "../events/consume.ts";
import { settingsOf } from "../settings/store.ts";
import type { MailDeps } from "./mail-order.ts";
import type { RenderLowStock } from "./sender.ts";
import { claimMail, giveBackMail, markMailed } from "./store.ts";

export interface LowStockMailDeps extends Pick<MailDeps, "db" | "clock" | "sender"> {
  renderLowStock: RenderLowStock;
}

/** One mail per address, once per digest, as mails to shoppers are (decision 015). */
export const mailLowStock: React<LowStockMailDeps, typeof StockLow> = async (deps, ctx, { rows }, event) => {
  const { db, clock } = deps;
  const { name: storeName, locale, mailFrom, notifications } = await settingsOf(db, ctx.storeId, clock);
  const message = await deps.renderLowStock({ rows, storeName, locale });
  for (const [place, to] of (notifications?.lowStock ?? []).entries()) {
    const claim = await claimMail(db, clock, ctx.storeId, `${event.id}#low-stock#${place}`);
    if (!claim) continue;
    try {
      const messageId = await deps.sender.send({ ...message, from: mailFrom, to });
      await markMailed(db, clock, claim, messageId);
    } catch (error) {
      await giveBackMail(db, claim);
      throw error;
    }
  }
};
