import { createHash } from "node:crypto";
import type { FieldIssue } from "@quayside/shared/kernel/errors.ts";
import type { PricedCart } from "./pricing/price-cart.ts";
import type { CartRecord } from "./store.ts";

/** What is compared, in the order of the hash, with what to say when it differs. */
const parts = {
  lines: "what is in the cart, or can still be sold, changed",
  prices: "a price changed",
  codes: "what a promotion gives changed",
  tenders: "what gift cards or store credit pay changed",
  delivery: "the delivery or its price changed",
  shippingAddress: "the address changed",
  totals: "the total or its tax changed",
} as const;

type Part = keyof typeof parts;

/** 72 bits each: seven of them fit a header or a form field. */
function digest(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("base64url")
    .slice(0, 12);
}

/** One short hash per part, so that a stale one tells what changed. Equal carts at equal prices have equal hashes. */
export function quoteHash(record: CartRecord, priced: PricedCart, currency: string): string {
  const { lines, delivery, outcomes, tenders, totals, taxes } = priced;
  const address = record.shippingAddress;
  const paidFor: Record<Part, unknown> = {
    lines: lines.map(({ sku, quantity, gift }) => [sku, quantity, gift ?? false]),
    prices: lines.map(({ sku, unitPrice }) => [sku, unitPrice]),
    codes: [record.codes, ...outcomes.map(({ promotion, amount }) => [promotion.id, amount])],
    tenders: tenders.map(({ reference, amount }) => [reference, amount]),
    delivery: [delivery?.option.id ?? null, delivery?.price ?? null],
    shippingAddress: address
      ? [address.name, address.line1, address.line2, address.city, address.region, address.postcode, address.country]
      : null,
    totals: [
      currency,
      ...[totals.subtotal, totals.discount, totals.delivery, totals.tax, totals.total, totals.due],
      lines.map(({ total, taxed }) => [total, taxed.rate, taxed.tax]),
      taxes.map(({ rate, net, tax }) => [rate, net, tax]),
    ],
  };
  return Object.keys(parts)
    .map((part) => digest(paidFor[part as Part]))
    .join(".");
}

/** What differs between the quote a shopper agreed to and the one that holds now. */
export function quoteChanges(agreed: string, current: string): FieldIssue[] {
  const [before, now] = [agreed.split("."), current.split(".")];
  return Object.entries(parts)
    .filter((_, index) => before[index] !== now[index])
    .map(([field, reason]) => ({ field, reason }));
}
