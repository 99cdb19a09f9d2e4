import { type CartRecord, getCart, newCartWrite } from "@quayside/functions/cart/store.ts";
import { tokenHash } from "@quayside/functions/cart/token.ts";
import { env } from "@quayside/functions/platform/env.ts";
import type { Caller } from "../world/caller.ts";
import type { Line, OwnCart } from "../world/shopper.ts";
import type { World } from "../world.ts";
import type { RushShop } from "./shop.ts";

/** Whoever buys one cart, in one tab or in two. */
export interface Buyer {
  cart: OwnCart;
  /** What the cart asks of scarce stock, by SKU, without gifts. */
  wants: ReadonlyMap<string, number>;
  email: string;
  caller?: Caller;
  code?: string;
  tabs: 1 | 2;
}

interface Kind {
  lines(shop: RushShop): Line[];
  code?: (shop: RushShop) => string | undefined;
  /** Shoppers of one address, so that a limit per customer is met. */
  shared?: true;
  pays?: "card" | "credit" | "both";
}

const limited = ({ limited: { code } }: RushShop) => code;

/** Carts that get in each other's way. */
const kinds: readonly Kind[] = [
  { lines: ({ mug }) => [{ sku: mug }] },
  { lines: ({ set }) => [{ sku: set }] },
  { lines: ({ set, mug }) => [{ sku: set }, { sku: mug, quantity: 2 }] },
  { lines: ({ mug }) => [{ sku: mug }], code: ({ gift: { code } }) => code },
  { lines: ({ lamp }) => [{ sku: lamp }], code: limited },
  { lines: ({ spoon, lamp }) => [{ sku: spoon }, { sku: lamp }], code: limited, shared: true },
  { lines: ({ lamp }) => [{ sku: lamp }], pays: "card" },
  { lines: ({ pair }) => [{ sku: pair }], pays: "credit" },
  { lines: ({ mug }) => [{ sku: mug }], code: limited, pays: "card" },
  { lines: ({ set, lamp }) => [{ sku: set }, { sku: lamp }], pays: "both" },
];

function wantsOf({ set, mug, spoon }: RushShop, lines: readonly Line[]): Map<string, number> {
  const wants = new Map<string, number>();
  const add = (sku: string, units: number) => wants.set(sku, (wants.get(sku) ?? 0) + units);
  for (const { sku, quantity = 1 } of lines) {
    if (sku === mug || sku === set) add(mug, quantity);
    if (sku === spoon) add(spoon, quantity);
    if (sku === set) add(spoon, 2 * quantity);
  }
  return wants;
}

/** Writes of one transaction, with room for its audit entry. */
const perTransaction = 90;

/** One cart of each kind filled through the API, and the rest as copies of them, each under a secret and address of its own. */
export async function openBuyers(world: World, shop: RushShop, count: number, wave: string): Promise<Buyer[]> {
  const { clock, table, shopper, catalogue } = world;
  const filled = await Promise.all(
    kinds.map(async (kind) => {
      const lines = kind.lines(shop);
      const { cartId } = await shopper.readyCart(lines);
      const record = await getCart(table.db, env.storeId, cartId, { consistent: true });
      if (!record) throw new Error("the cart that was just filled is not there");
      return { kind, record, wants: wantsOf(shop, lines) };
    }),
  );
  const made = Array.from({ length: count }, (_, index) => {
    const { kind, record, wants } = filled[index % filled.length] as (typeof filled)[number];
    const token = clock.newSecret();
    const turn = Math.floor(index / filled.length);
    const holder =
      kind.pays === "credit" || kind.pays === "both" ? shop.holders[turn % shop.holders.length] : undefined;
    const card = shop.cards[turn % shop.cards.length] ?? "";
    const code = kind.code?.(shop);
    const email = kind.shared ? `${wave}-shared-${turn % 3}@example.com` : `${wave}-${index}@example.com`;
    const copy: CartRecord = {
      ...{ ...record, id: clock.newId("cart"), version: 1, tokenHash: tokenHash(token), email },
      codes: code ? [code] : [],
      giftCards: kind.pays === "card" || kind.pays === "both" ? [card] : [],
      useCredit: holder !== undefined,
    };
    const cart: OwnCart = { cartId: copy.id, quoteHash: "", headers: { "x-cart-token": token } };
    const buyer: Buyer = { cart, wants, email, caller: holder?.caller, code, tabs: index % 3 === 0 ? 2 : 1 };
    return { copy, buyer };
  });
  for (let from = 0; from < made.length; from += perTransaction)
    await catalogue.write(
      ...made.slice(from, from + perTransaction).map(({ copy }) => newCartWrite(env.storeId, copy)),
    );
  return made.map(({ buyer }) => buyer);
}
