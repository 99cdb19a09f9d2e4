import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Address } from "@quayside/shared/store/schema.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Gathered } from "./gather.ts";
import type { PricedCart } from "./pricing/price-cart.ts";
import { priceGathered } from "./quote.ts";
import type { QuoteDeps } from "./quote-deps.ts";
import type { CartRecord } from "./store.ts";

/** A cart that staff suppose, to see what it would cost. */
export interface SupposedCart {
  lines: readonly { sku: string; quantity: number }[];
  codes: readonly string[];
  /** Where it would go; without it no delivery is reckoned. */
  place?: Pick<Address, "country" | "region" | "postcode"> | undefined;
  email?: string | undefined;
}

/** As a shopper's record; nothing is kept of it. */
export function supposedRecord({ lines, codes, place, email }: SupposedCart, now: string): CartRecord {
  return {
    ...{ id: "preview", version: 1, tokenHash: "", state: "open", createdAt: now, updatedAt: now },
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity, seenPrice: 0, title: sku, slug: sku })),
    codes: codes.map((code) => code.toUpperCase()),
    ...(email ? { email } : {}),
    ...(place ? { shippingAddress: { name: "", line1: "", city: "", ...place } } : {}),
  };
}

/** Refused with SKU_NOT_FOUND; `field` is where the lines are in the request. */
export function assertSold(
  lines: SupposedCart["lines"],
  { sellables }: Pick<Gathered, "sellables">,
  field: string,
): void {
  const issues = lines.flatMap(({ sku }, index) =>
    sellables.has(sku) ? [] : [{ field: `${field}.${index}.sku`, reason: `${sku} is not on sale` }],
  );
  if (issues.length > 0)
    throw new AppError("unprocessable", "SKU_NOT_FOUND", "An item of the cart is not on sale.", {
      ...issues[0],
      issues,
    });
}

/** Priced with the cheapest way of delivery that the goods can have there. */
export async function pricedCheapest(
  deps: QuoteDeps,
  ctx: Ctx,
  record: CartRecord,
  found: Gathered,
): Promise<PricedCart> {
  const first = await priceGathered(deps, ctx, record, found);
  const cheapest = first.offered.toSorted((a, b) => a.price - b.price).at(0);
  return cheapest ? priceGathered(deps, ctx, { ...record, deliveryOptionId: cheapest.option.id }, found) : first;
}
