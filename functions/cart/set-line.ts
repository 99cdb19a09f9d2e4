import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Verb } from "../http/route.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";
import type { Sellable } from "./source.ts";
import type { CartRecord, CartRecordLine } from "./store.ts";
import { unitPriceOf } from "./unit-price.ts";

/** An order is one transaction of at most 100 writes, and each line takes two of them. */
export const maxLines = 40;

function without(record: CartRecord, sku: string): CartRecord {
  const lines = record.lines.filter((line) => line.sku !== sku);
  return lines.length === record.lines.length ? record : { ...record, lines };
}

function cartFull(): AppError {
  return new AppError("unprocessable", "CART_FULL", `A cart holds at most ${maxLines} different articles.`, {
    field: "sku",
    reason: `is one more than the ${maxLines} a cart holds`,
  });
}

/** Setting a line also takes note of its price now: the shopper has seen it. */
function withLine(
  record: CartRecord,
  { sku, title, slug, productId }: Sellable,
  quantity: number,
  price: Minor,
): CartRecord {
  const line: CartRecordLine = { sku, quantity, seenPrice: price, title, slug, productId };
  const before = record.lines.find((each) => each.sku === sku);
  if (!before && record.lines.length >= maxLines) throw cartFull();
  if (!before) return { ...record, lines: [...record.lines, line] };
  if (before.quantity === quantity && before.seenPrice === price && before.productId === productId) return record;
  return { ...record, lines: record.lines.map((each) => (each === before ? line : each)) };
}

export const setLine: Verb<CartDeps, typeof cartOperations.setLine> = (deps, ctx, { params, body }) =>
  editCart(deps, ctx, params.cartId, async (record) => {
    const { sku } = params;
    if (body.quantity === 0) return without(record, sku);
    const source = await deps.source(ctx);
    const sellable = (await source.sellables([{ sku }])).get(sku);
    if (!sellable) throw notFound("sku", sku);
    const price = await unitPriceOf(deps, ctx, record, sellable, body.quantity);
    return withLine(record, sellable, body.quantity, price);
  });
