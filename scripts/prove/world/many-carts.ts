import { type CartRecord, getCart, newCartWrite } from "@quayside/functions/cart/store.ts";
import { tokenHash } from "@quayside/functions/cart/token.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { World } from "../world.ts";
import type { OwnCart } from "./shopper.ts";

/** Writes of one transaction, with room for its audit entry. */
const perTransaction = 90;

/** One cart filled through the API, and the rest as exact copies of it, each under a secret of its own. */
export async function manyCarts(world: World, sku: string, count: number): Promise<OwnCart[]> {
  const first = await world.shopper.readyCart([{ sku }]);
  const { clock, catalogue, table } = world;
  const record = await getCart(table.db, env.storeId, first.cartId, { consistent: true });
  if (!record) throw new Error("the cart that was just filled is not there");
  const copies = Array.from({ length: count - 1 }, (_, index) => {
    const token = clock.newSecret();
    const email = `shopper-${index + 2}@example.com`;
    const copy: CartRecord = { ...record, id: clock.newId("cart"), version: 1, tokenHash: tokenHash(token), email };
    return { copy, own: { cartId: copy.id, quoteHash: first.quoteHash, headers: { "x-cart-token": token } } };
  });
  for (let from = 0; from < copies.length; from += perTransaction) {
    const part = copies.slice(from, from + perTransaction);
    await catalogue.write(...part.map(({ copy }) => newCartWrite(env.storeId, copy)));
  }
  return [first, ...copies.map(({ own }) => own)];
}
