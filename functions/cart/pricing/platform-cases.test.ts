import { deliveryLeft, paidFor, refundableOf, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { DeliveryZone } from "@quayside/shared/store/schema.ts";
import { expect, test } from "vitest";
import { type PricedCart, priceCart } from "./price-cart.ts";
import { type Outcome, type PlatformCase, platformCases, platformRefunds } from "./test-platform-cases.ts";
import { testCart } from "./test-price.ts";

/** One way of delivery at a fixed fee. */
function delivered({ delivery }: Omit<PlatformCase, "ours">) {
  if (!delivery) return {};
  const { fee, taxClass } = delivery;
  const days = { min: 1, max: 1 };
  const rates = [{ upToGrams: 1_000_000, price: fee }];
  const option = { id: "only", name: "Only", days, taxClass, rates };
  const deliveryZone: DeliveryZone = { id: "gb", name: "Britain", countries: ["GB"], options: [option] };
  return { deliveryZone, deliveryOptionId: "only" };
}

function priced(each: Omit<PlatformCase, "ours">): PricedCart {
  const { lines, included: pricesIncludeTax, rates: taxRates, promotions, giftCard, more } = each;
  const card = { kind: "gift-card", reference: "gft_1", label: "card" } as const;
  const tenders = giftCard === undefined ? [] : [{ ...card, balance: giftCard }];
  return priceCart(testCart(lines, { pricesIncludeTax, taxRates, promotions, tenders, ...delivered(each), ...more }));
}

function outcomeOf({ lines, totals }: PricedCart): Required<Outcome> {
  const { discount, delivery, tax, total, due } = totals;
  return { discounts: lines.map((line) => line.discount), discount, delivery, tax, total, due };
}

test.each(platformCases)("$name", (each) => {
  const found = outcomeOf(priced(each));
  expect(found).toMatchObject(each.ours);
  if (!each.theirs) return;
  const { why, ...theirs } = each.theirs;
  expect(why).not.toBe("");
  expect(found).not.toMatchObject(theirs);
});

const usd = (amount: number) => ({ amount, currency: "USD" });

/** What refunds read of an order: paid by card, and all of it shipped. */
function paidOrder({ lines: goods, totals }: PricedCart): Order {
  const lines = goods.map(({ quantity, taxed }, index) => ({
    ...{ lineId: String(index), quantity, cancelled: 0, net: usd(taxed.net), tax: usd(taxed.tax) },
  }));
  return {
    ...{ id: "ord_1", lines, tenders: [], refunds: [], source: { kind: "store" } },
    paymentEvents: [{ kind: "captured", amount: usd(totals.total) }],
    shipments: [{ state: "shipped", lines }],
    totals: { total: usd(totals.total), tax: usd(totals.tax) },
  } as unknown as Order;
}

test.each(platformRefunds)("$name", (each) => {
  let order = paidOrder(priced(each));
  for (const { units, delivery = 0, amount } of each.steps) {
    const lines = units.map((quantity, index) => ({ lineId: String(index), quantity }));
    const { parts } = paidFor(order, { lines, delivery });
    expect(sumOfParts(parts)).toBe(amount);
    const refund = { amount: usd(amount), delivery: usd(delivery), lines, cause: "staff", tenders: [] };
    order = { ...order, refunds: [...order.refunds, refund as unknown as Order["refunds"][number]] };
  }
  expect(refundableOf(order)).toBe(each.left);
  expect(deliveryLeft(order)).toBeLessThanOrEqual(each.left);
});
