import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { gather } from "../cart/gather.ts";
import type { QuoteDeps } from "../cart/quote-deps.ts";
import { assertSold, pricedCheapest, supposedRecord } from "../cart/supposed-cart.ts";
import { tableSource } from "../cart/table-source.ts";
import { promotionTraces, totalsView } from "../cart/view.ts";
import type { Ctx } from "../platform/ctx.ts";

type Preview = typeof promotionOperations.preview;
type Body = InputOf<Preview>["body"];

/** Counts as entered, whatever its code, so that it is tried and not asked for. */
function draftOf({ clock }: QuoteDeps, { promotion, promotionId }: Body, now: string): Promotion | undefined {
  return (
    promotion && {
      ...promotion,
      id: promotionId ?? clock.newId("promotion"),
      version: 1,
      createdAt: now,
      updatedAt: now,
    }
  );
}

export async function previewPromotion(
  deps: QuoteDeps,
  ctx: Ctx,
  { body }: InputOf<Preview>,
): Promise<OutputOf<Preview>> {
  const { lines, codes, country, groups, ordersPlaced } = body.cart;
  const record = supposedRecord({ lines, codes, place: country ? { country } : undefined }, ctx.now);
  const shopper = { channel: "web", country, groups, ordersPlaced };
  const supposed = { draft: draftOf(deps, body, ctx.now), shopper };
  const found = await gather(deps, ctx, record, tableSource(deps.db, ctx.storeId), supposed);
  assertSold(lines, found, "cart.lines");
  const cart = await pricedCheapest(deps, ctx, record, found);
  const { currency, pricesIncludeTax } = found.settings;
  const money = (amount: Minor) => ({ amount, currency });
  return {
    lines: cart.lines.map(({ sku, quantity, unitPrice, discount, total, gift = false }) => ({
      ...{ sku, quantity, gift, title: found.sellables.get(sku)?.title ?? sku },
      ...{ unitPrice: money(unitPrice), discount: money(discount), total: money(total) },
    })),
    totals: totalsView(cart, currency, pricesIncludeTax),
    promotions: promotionTraces(cart.outcomes, currency),
  };
}
