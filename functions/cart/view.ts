import type {
  Cart,
  CartLine,
  CheckoutStep,
  DeliveryChoice,
  PromotionTrace,
  Totals,
} from "@quayside/shared/cart/schema.ts";
import type { Currency, Minor, Money } from "@quayside/shared/kernel/money.ts";
import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { struckPrice } from "../pricing/struck-price.ts";
import type { Outcome } from "../promotions/candidate.ts";
import type { PricedCart, PricedCartLine, PricedDeliveryOption } from "./pricing/price-cart.ts";
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

export function deliveryChoice(offered: PricedDeliveryOption, currency: Currency): DeliveryChoice {
  const { option, price, fullPrice, estimate } = offered;
  const { id, name, days } = option;
  const full = price < fullPrice ? { fullPrice: { amount: fullPrice, currency } } : {};
  return { id, name, price: { amount: price, currency }, ...full, days, estimate };
}

function stepOf({ state, email, shippingAddress }: CartRecord, priced: PricedCart): CheckoutStep {
  if (state === "closed") return "completed";
  if (!email || !shippingAddress) return "cart";
  return priced.delivery ? "delivery-chosen" : "addressed";
}

function struckOf({ price, listPrice, lowestPrice }: Sellable, { unitPrice, source }: PricedCartLine) {
  const sale = source === "sale";
  return struckPrice({ now: unitPrice, catalogue: price, listPrice, sale, lowest: sale ? lowestPrice?.() : undefined });
}

function lineView(seen: Seen, line: CartRecordLine, priced: PricedCartLine | undefined): CartLine {
  const money = inCurrency(seen.currency);
  const sellable = seen.sellables.get(line.sku);
  const available = seen.available.get(line.sku) ?? 0;
  const struck = sellable && priced && struckOf(sellable, priced);
  const problem = seen.record.state === "open" ? problemOf(line, priced?.unitPrice, available) : undefined;
  return {
    sku: line.sku,
    quantity: line.quantity,
    slug: sellable?.slug ?? line.slug,
    title: sellable?.title ?? line.title,
    options: sellable?.options ?? {},
    image: sellable?.image,
    unitPrice: money(priced?.unitPrice ?? 0),
    ...(struck === undefined ? {} : { listPrice: money(struck) }),
    subtotal: money(priced?.subtotal ?? 0),
    discount: money(priced?.discount ?? 0),
    total: money(priced?.total ?? 0),
    available: Math.min(available, Math.max(countedUpTo, line.quantity)),
    ...(problem ? { problem } : {}),
    ...(problem === "PRICE_CHANGED" ? { seenPrice: money(line.seenPrice) } : {}),
  };
}

/** An article that a promotion added, which the shopper did not put in and cannot change. */
function giftView(seen: Seen, line: PricedCartLine): CartLine[] {
  const money = inCurrency(seen.currency);
  const sellable = seen.sellables.get(line.sku);
  if (!sellable) return [];
  const { sku, slug, title, options, image } = sellable;
  const free = { unitPrice: money(0), subtotal: money(0), discount: money(0), total: money(0) };
  return [{ sku, quantity: line.quantity, slug, title, options, image, ...free, available: line.quantity, gift: true }];
}

function worksOn({ kind }: PromotionEffect): PromotionTrace["on"] {
  return kind === "delivery" || kind === "gift" ? kind : "goods";
}

export function promotionTraces(outcomes: readonly Outcome[], currency: Currency): PromotionTrace[] {
  return outcomes.map(({ promotion: { id, code, name, effect }, applied, amount, reason }) => ({
    ...{ id, code, name, applied, reason, on: worksOn(effect) },
    amount: { amount, currency },
  }));
}

/** Codes that were entered and are no promotion's. */
export function unknownCodes(
  codes: readonly string[],
  known: readonly Outcome[],
  currency: Currency,
): PromotionTrace[] {
  const unknown = codes.filter((entered) => known.every(({ promotion }) => promotion.code !== entered));
  const nothing = { amount: 0, currency };
  return unknown.map((code) => ({ code, name: code, applied: false, amount: nothing, reason: "does not exist" }));
}

/** A shopper learns of what applied and of the codes they entered; of others that they do not exist for them. */
function toldTraces({ record, priced, currency }: Seen): PromotionTrace[] {
  const isTold = ({ applied, promotion }: Outcome) => applied || promotion.code !== undefined;
  const told = priced.outcomes.filter(isTold);
  return [...promotionTraces(told, currency), ...unknownCodes(record.codes, told, currency)];
}

export function totalsView(priced: PricedCart, currency: Currency, taxIncluded: boolean): Totals {
  const money = inCurrency(currency);
  const { subtotal, discount, delivery, tax, total, due } = priced.totals;
  return {
    ...{ subtotal: money(subtotal), discount: money(discount), delivery: money(delivery), tax: money(tax) },
    ...{ total: money(total), due: money(due), taxIncluded },
    taxes: priced.taxes.map((rate) => ({ rate: rate.rate, net: money(rate.net), tax: money(rate.tax) })),
  };
}

/** The cart as its shopper sees it. Lines that are no longer sold stay in sight and cost nothing. */
export function cartView(seen: Seen): Cart {
  const { record, priced, currency } = seen;
  const money = inCurrency(currency);
  const gifts = priced.lines.filter(({ gift }) => gift);
  const bySku = new Map(priced.lines.filter(({ gift }) => !gift).map((line) => [line.sku, line]));
  return {
    id: record.id,
    version: record.version,
    step: stepOf(record, priced),
    lines: [
      ...record.lines.map((line) => lineView(seen, line, bySku.get(line.sku))),
      ...gifts.flatMap((line) => giftView(seen, line)),
    ],
    codes: record.codes,
    email: record.email,
    shippingAddress: record.shippingAddress,
    billingAddress: record.billingAddress,
    delivery: priced.delivery && deliveryChoice(priced.delivery, currency),
    totals: totalsView(priced, currency, seen.pricesIncludeTax),
    promotions: toldTraces(seen),
    tenders: priced.tenders.map(({ kind, reference, label, amount, balance }) => ({
      ...{ kind, reference, label },
      amount: money(amount),
      balance: money(balance),
    })),
    quoteHash: quoteHash(record, priced, currency),
    orderId: record.orderId,
  };
}
