import type { CartMerge } from "@quayside/shared/cart/schema.ts";
import { mostCodes } from "./apply-code.ts";
import { maxLines } from "./set-line.ts";
import type { CartRecord, CartRecordLine } from "./store.ts";

export const nothingMerged: CartMerge = { added: [], raised: [], leftOut: [] };

/**
 * A guest's lines put into the account's cart. Of what is in both the larger number holds: it is what the shopper last saw
 * in one of the two, and merging twice could not double it.
 */
export function mergeLines(account: CartRecord, guest: CartRecord): { cart: CartRecord; merged: CartMerge } {
  const lines = new Map(account.lines.map((line) => [line.sku, line]));
  const merged: CartMerge = { added: [], raised: [], leftOut: [] };
  for (const line of guest.lines) {
    const there = lines.get(line.sku);
    if (!there && lines.size >= maxLines) merged.leftOut.push(left(line));
    else if (!there) merged.added.push(line.sku);
    else if (line.quantity > there.quantity) merged.raised.push(line.sku);
    const isKept = there ? line.quantity > there.quantity : lines.size < maxLines;
    if (isKept) lines.set(line.sku, { ...there, ...line });
  }
  const cart = {
    ...account,
    lines: [...lines.values()],
    codes: [...new Set([...account.codes, ...guest.codes])].slice(0, mostCodes),
    email: account.email ?? guest.email,
    shippingAddress: account.shippingAddress ?? guest.shippingAddress,
    billingAddress: account.billingAddress ?? guest.billingAddress,
  };
  return { cart, merged };
}

function left({ sku, title, quantity }: CartRecordLine) {
  return { sku, title, quantity };
}
