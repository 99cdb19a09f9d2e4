import type { Cart, CartLine, CheckoutStep, DeliveryChoice, PromotionTrace } from "@quayside/shared/cart/schema.ts";
import type { Currency, Minor, Money } from "@quayside/shared/kernel/money.ts";
import type { OfferedDelivery } from "../delivery/tariff.ts";
import type { PricedCart, PricedCartLine } from "./pricing/price-cart.ts";
import { problemOf } from "./problems.ts";
import { quoteHash } from "./quote-hash.ts";
import type { Sellable } from "./source.ts";
import type { CartRecord, CartRecordLine } from "./store.ts";

/** What a view is made from. */
export interface Seen {
  record: CartRecord;
  priced: PricedCart;
  sellables: ReadonlyMap<string, Sellable>;
  available: ReadonlyMap<string, number>;
  currency: Currency;
  pricesIncludeTax: boolean;
}

/** As product pages do, a cart tells no more than this many units, unless more are asked for. */
const countedUpTo = 99;

const inCurrency =
  (currency: Currency) =>
  (amount: Minor): Money => ({ amount, currency });

export function deliveryChoice({ option, price }: OfferedDelivery, currency: Currency): DeliveryChoice {
  return { id: option.id, name: option.name, price: { amount: price, currency }, days: option.days };
}

function stepOf({ state, email, shippingAddress }: CartRecord, priced: PricedCart): CheckoutStep {
  if (state === "closed") return "completed";
  if (!email || !shippingAddress) return "cart";
  return priced.delivery ? "delivery-chosen" : "addressed";
}

function lineView(seen: Seen, line: CartRecordLine, priced: PricedCartLine | undefined): CartLine {
  const money = inCurrency(seen.currency);
  const sellable = seen.sellables.get(line.sku);
  const available = seen.available.get(line.sku) ?? 0;
  const listPrice = sellable?.listPrice;
  return {
    sku: line.sku,
    quantity: line.quantity,
    slug: sellable?.slug ?? line.slug,
    title: sellable?.title ?? line.title,
    options: sellable?.options ?? {},
    image: sellable?.image,
    unitPrice: money(priced?.unitPrice ?? 0),
    ...(listPrice !== undefined && priced && listPrice > priced.unitPrice ? { listPrice: money(listPrice) } : {}),
    subtotal: money(priced?.subtotal ?? 0),
    discount: money(priced?.discount ?? 0),
    total: money(priced?.total ?? 0),
    available: Math.min(available, Math.max(countedUpTo, line.quantity)),
    ...(seen.record.state === "open" ? { problem: problemOf(line, sellable, available) } : {}),
  };
}

function traces({ record, priced, currency }: Seen): PromotionTrace[] {
  const money = inCurrency(currency);
  const known = priced.outcomes.map(({ promotion: { id, code, name }, amount, reason }) => ({
    ...{ id, code, name, applied: amount > 0 },
    amount: money(amount),
    reason,
  }));
  const unknown = record.codes.filter((entered) => known.every(({ code }) => code !== entered));
  return [
    ...known,
    ...unknown.map((code) => ({ code, name: code, applied: false, amount: money(0), reason: "does not exist" })),
  ];
}

/** The cart as its shopper sees it. Lines that are no longer sold stay in sight and cost nothing. */
export function cartView(seen: Seen): Cart {
  const { record, priced, currency } = seen;
  const money = inCurrency(currency);
  const { subtotal, discount, delivery, tax, total } = priced.totals;
  const bySku = new Map(priced.lines.map((line) => [line.sku, line]));
  return {
    id: record.id,
    version: record.version,
    step: stepOf(record, priced),
    lines: record.lines.map((line) => lineView(seen, line, bySku.get(line.sku))),
    codes: record.codes,
    email: record.email,
    shippingAddress: record.shippingAddress,
    billingAddress: record.billingAddress,
    delivery: priced.delivery && deliveryChoice(priced.delivery, currency),
    totals: {
      subtotal: money(subtotal),
      discount: money(discount),
      delivery: money(delivery),
      tax: money(tax),
      total: money(total),
      due: money(total),
      taxIncluded: seen.pricesIncludeTax,
      taxes: priced.taxes.map((rate) => ({ rate: rate.rate, net: money(rate.net), tax: money(rate.tax) })),
    },
    promotions: traces(seen),
    tenders: [],
    quoteHash: quoteHash(record, priced, currency),
    orderId: record.orderId,
  };
}
