import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { promotionOperations } from "@quayside/shared/promotions/contract.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { type Gathered, gather } from "../cart/gather.ts";
import type { PricedCart } from "../cart/pricing/price-cart.ts";
import { priceGathered, type QuoteDeps } from "../cart/quote.ts";
import type { CartRecord } from "../cart/store.ts";
import { tableSource } from "../cart/table-source.ts";
import { promotionTraces, totalsView } from "../cart/view.ts";
import type { Ctx } from "../platform/ctx.ts";

type Preview = typeof promotionOperations.preview;
type Body = InputOf<Preview>["body"];

/** The cart of the preview as a shopper's record; nothing is kept of it. */
function recordOf({ cart }: Body, now: string): CartRecord {
  const { lines, codes, country } = cart;
  return {
    ...{ id: "preview", version: 1, tokenHash: "", state: "open", createdAt: now, updatedAt: now },
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity, seenPrice: 0, title: sku, slug: sku })),
    codes: codes.map((code) => code.toUpperCase()),
    ...(country ? { shippingAddress: { name: "", line1: "", city: "", country } } : {}),
  };
}

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

function assertSold({ cart }: Body, { sellables }: Gathered): void {
  const issues = cart.lines.flatMap(({ sku }, index) =>
    sellables.has(sku) ? [] : [{ field: `cart.lines.${index}.sku`, reason: "is not on sale" }],
  );
  if (issues.length > 0)
    throw new AppError("unprocessable", "SKU_NOT_FOUND", "An item of the cart is not on sale.", {
      ...issues[0],
      issues,
    });
}

/** Priced with the cheapest way of delivery that the goods can have there. */
async function priced(deps: QuoteDeps, ctx: Ctx, record: CartRecord, found: Gathered): Promise<PricedCart> {
  const first = await priceGathered(deps, ctx, record, found);
  const cheapest = first.offered.toSorted((a, b) => a.price - b.price).at(0);
  return cheapest ? priceGathered(deps, ctx, { ...record, deliveryOptionId: cheapest.option.id }, found) : first;
}

export async function previewPromotion(
  deps: QuoteDeps,
  ctx: Ctx,
  { body }: InputOf<Preview>,
): Promise<OutputOf<Preview>> {
  const { groups, ordersPlaced } = body.cart;
  const record = recordOf(body, ctx.now);
  const found = await gather(deps, ctx, record, tableSource(deps.db, ctx.storeId), draftOf(deps, body, ctx.now));
  assertSold(body, found);
  const shopper = { ...found.shopper, groups, ordersPlaced };
  const cart = await priced(deps, ctx, record, { ...found, shopper });
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
