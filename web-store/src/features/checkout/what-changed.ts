import type { Cart, CartLine } from "@quayside/shared/cart/schema.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import { formatPrice } from "../../lib/format.ts";
import { problemText } from "../cart/line-problem.ts";

const differ = (a: Money, b: Money) => a.amount !== b.amount || a.currency !== b.currency;
const fromTo = (what: string, before: Money, after: Money) =>
  differ(before, after) ? [`${what}: ${formatPrice(before)} → ${formatPrice(after)}`] : [];

function lineChanges(before: CartLine, after: CartLine | undefined): string[] {
  if (!after) return [`${before.title}: no longer in the basket`];
  const price = fromTo(`${before.title}, price each`, before.unitPrice, after.unitPrice);
  const quantity =
    before.quantity === after.quantity ? [] : [`${before.title}: quantity ${before.quantity} → ${after.quantity}`];
  const isNews = after.problem !== before.problem && after.problem !== "PRICE_CHANGED";
  const problem = isNews ? problemText(after) : undefined;
  return [...price, ...quantity, ...(problem ? [`${before.title}: ${problem}`] : [])];
}

/** What is different between the cart that was shown and the cart as it stands, in words. */
export function whatChanged(before: Cart, after: Cart): string[] {
  const lineIn = (cart: Cart, { sku, gift = false }: CartLine) =>
    cart.lines.find((line) => line.sku === sku && (line.gift ?? false) === gift);
  const added = after.lines.filter((line) => !lineIn(before, line));
  return [
    ...before.lines.flatMap((line) => lineChanges(line, lineIn(after, line))),
    ...added.map((line) => `${line.title}: new in the basket`),
    ...fromTo("Discount", before.totals.discount, after.totals.discount),
    ...fromTo("Delivery", before.totals.delivery, after.totals.delivery),
    ...(after.totals.taxIncluded ? [] : fromTo("Tax", before.totals.tax, after.totals.tax)),
    ...fromTo("Total", before.totals.total, after.totals.total),
  ];
}
