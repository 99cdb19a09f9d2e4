import { type Account, accountOperations } from "@quayside/shared/account/contract.ts";
import { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Cart } from "@quayside/shared/cart/schema.ts";
import { giftCardOperations, storeCreditOperations } from "@quayside/shared/gift-cards/contract.ts";
import { dataOf } from "../world/call.ts";
import { customer, staff } from "../world/callers.ts";
import { type OwnCart, withKey } from "../world/shopper.ts";
import type { World } from "../world.ts";

/** What pays beside the card; minor units. Two things with their delivery cost 26.45. */
export type Wallet = { giftCard: number } | { credit: number };

/** The cart with a new gift card in it, or with the store credit of somebody new. */
export async function withWallet(world: World, cart: OwnCart, wallet: Wallet): Promise<OwnCart> {
  return "giftCard" in wallet ? withGiftCard(world, cart, wallet.giftCard) : withCredit(world, cart, wallet.credit);
}

const admin = ({ tokens, clock }: World) => staff(tokens, ["admin"], { now: clock.now() });

async function withGiftCard(world: World, cart: OwnCart, amount: number): Promise<OwnCart> {
  const { call } = world;
  const request = withKey({ body: { amount, reason: "Lost parcel" } });
  const { code } = dataOf<{ code: string }>(await call(giftCardOperations.issue, request, admin(world)));
  const params = { cartId: cart.cartId };
  const answer = await call(cartOperations.addGiftCard, { params, headers: cart.headers, body: { code } });
  return { ...cart, quoteHash: dataOf<Cart>(answer).quoteHash };
}

let people = 0;

async function withCredit(world: World, cart: OwnCart, change: number): Promise<OwnCart> {
  const { call, tokens } = world;
  people += 1;
  const by = customer(tokens, `${String(people).padStart(5, "0")}c`);
  const { id: customerId } = dataOf<Account>(await call(accountOperations.open, { body: {} }, by));
  const granted = withKey({ params: { customerId }, body: { change, reason: "Sorry for the delay" } });
  dataOf(await call(storeCreditOperations.adjust, granted, admin(world)));
  const request = { params: { cartId: cart.cartId }, headers: cart.headers, body: { use: true } };
  const answer = await call(cartOperations.useCredit, request, by);
  return { ...cart, by, quoteHash: dataOf<Cart>(answer).quoteHash };
}
