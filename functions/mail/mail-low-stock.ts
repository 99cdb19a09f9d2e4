import type { StockLow } from "@quayside/shared/events.ts";
import type { React } from "../events/consume.ts";
import { settingsOf } from "../settings/store.ts";
import { mailEach } from "./mail-each.ts";
import type { MailDeps } from "./mail-order.ts";
import type { RenderLowStock } from "./sender.ts";

export interface LowStockMailDeps extends Pick<MailDeps, "db" | "clock" | "sender"> {
  renderLowStock: RenderLowStock;
}

/** One mail per address, once per digest. */
export const mailLowStock: React<LowStockMailDeps, typeof StockLow> = async (deps, ctx, { rows }, event) => {
  const { name: storeName, locale, notifications } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const message = await deps.renderLowStock({ rows, storeName, locale });
  await mailEach(deps, ctx, { about: `${event.id}#low-stock`, to: notifications?.lowStock ?? [], message });
};
