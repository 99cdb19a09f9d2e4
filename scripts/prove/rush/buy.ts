import { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Cart } from "@quayside/shared/cart/schema.ts";
import { checkoutOperations, type PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import { type Answer, dataOf, errorCode, errorDetails } from "../world/call.ts";
import { insist, isFinal } from "../world/insist.ts";
import { keyed, newKey } from "../world/shopper.ts";
import type { World } from "../world.ts";
import type { Buyer } from "./buyers.ts";

/** How it ended for a buyer in one tab: with an order, without for want of stock, or in a way that must not be. */
export interface Ending {
  buyer: Buyer;
  orderId?: string;
  placed?: PlacedOrder;
  soldOut?: true;
  odd?: string;
}

/** Longer than the lease of a keyed request whose holder could not even give it back. */
const leaseSeconds = 31;

/** Refusals after which a shopper looks at the cart again and agrees to what it is now. */
const worthALook = new Set(["QUOTE_CHANGED", "CODE_USED_UP", "TENDER_TOO_LITTLE"]);

/** Many times over: under a storm somebody else may be faster each time. */
const looks = 60;

async function patiently({ clock }: World, send: () => Promise<Answer>): Promise<Answer> {
  for (let round = 1; ; round += 1) {
    const answer = await insist(send, { tries: 12, pause: 100 });
    if (isFinal(answer) || round >= 6) return answer;
    clock.advance(leaseSeconds);
  }
}

function look(world: World, { cart: { cartId, headers }, caller }: Buyer): Promise<Answer> {
  return patiently(world, () => world.call(cartOperations.get, { params: { cartId }, headers }, caller));
}

function place(world: World, { cart: { cartId, headers }, caller }: Buyer, quoteHash: string): Promise<Answer> {
  const request = { params: { cartId }, headers: { ...headers, ...keyed(newKey()) }, body: { quoteHash } };
  return patiently(world, () => world.call(checkoutOperations.placeOrder, request, caller));
}

const told = ({ status, text }: Answer) => `${status} ${text.slice(0, 200)}`;
const short = ({ problem }: Cart["lines"][number]) => problem === "SOLD_OUT" || problem === "NOT_ENOUGH_STOCK";

/** Looks at the cart, agrees and orders, as long as what it would cost changes in between. */
export async function buy(world: World, buyer: Buyer): Promise<Ending> {
  for (let round = 0; round < looks; round += 1) {
    const seen = await look(world, buyer);
    if (seen.status !== 200) return { buyer, odd: `looking: ${told(seen)}` };
    const { orderId, quoteHash, lines } = dataOf<Cart>(seen);
    if (orderId) return { buyer, orderId };
    if (lines.some(short)) return { buyer, soldOut: true };
    const answer = await place(world, buyer, quoteHash);
    const code = errorCode(answer) ?? "";
    if (answer.status === 201) {
      const placed = dataOf<PlacedOrder>(answer);
      return { buyer, placed, orderId: placed.orderId };
    }
    if (code === "CART_CLOSED") return { buyer, orderId: errorDetails(answer).orderId };
    if (code === "SOLD_OUT") return { buyer, soldOut: true };
    if (!worthALook.has(code)) return { buyer, odd: `ordering: ${told(answer)}` };
  }
  return { buyer, odd: `agreed ${looks} times in vain` };
}

/** Everybody at once, in every tab. */
export function buyAll(world: World, buyers: readonly Buyer[]): Promise<Ending[]> {
  return Promise.all(buyers.flatMap((buyer) => Array.from({ length: buyer.tabs }, () => buy(world, buyer))));
}
