import type { Cart } from "@quayside/shared/cart/schema.ts";
import type { PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import { newKey } from "@quayside/shared/client/new-key.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Device, Touch } from "@quayside/shared/tracking/schema.ts";
import { call } from "../../lib/api.ts";
import { cartPass, keepOrderToken } from "../../lib/guest.ts";
import { kept } from "../../lib/kept.ts";
import { deviceOf } from "../tracking/device.ts";
import { lastTouch } from "../tracking/touch.ts";

/** One wish to buy this cart at this quote. Its key is sent with every attempt until the store has answered for good. */
interface Intention {
  cartId: string;
  quoteHash: string;
  key: string;
  /** Part of the wish: whether the card that pays is kept. */
  keepCard?: boolean;
  /** What brought the shopper, as far as they let it be known. */
  origin?: { touch: Touch; device: Device };
  orderId?: string;
}

export const intention = kept<Intention>("quayside.intention");

function intentionFor({ id, quoteHash }: Pick<Cart, "id" | "quoteHash">, keepCard: boolean): Intention {
  const known = intention.read();
  if (known?.cartId === id && known.quoteHash === quoteHash) return known;
  const touch = lastTouch(Date.now());
  const origin = touch && { touch, device: deviceOf(navigator) };
  const fresh = {
    cartId: id,
    quoteHash,
    key: newKey(),
    ...(keepCard ? { keepCard } : {}),
    ...(origin ? { origin } : {}),
  };
  intention.write(fresh);
  return fresh;
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const attempts = 6;

async function attempt(wish: Intention, left = attempts): Promise<PlacedOrder> {
  const { cartId, quoteHash, key, keepCard, origin } = wish;
  try {
    const body = { quoteHash, ...(keepCard ? { keepCard } : {}), ...(origin ? { origin } : {}) };
    const request = { params: { cartId }, body };
    return await call("checkout.place-order", request, { idempotencyKey: key });
  } catch (error) {
    if (!isAppError(error, "REQUEST_IN_FLIGHT") || left <= 1) throw error;
    await wait(error.details.retryAfter ?? 1);
    return attempt(wish, left - 1);
  }
}

/** A refusal is an answer: the next wish is a new one. An unclear end keeps the key, so that a retry cannot buy twice. */
const isRefusal = (error: unknown) =>
  isAppError(error) && error.kind !== "unavailable" && error.kind !== "internal" && error.code !== "REQUEST_IN_FLIGHT";

async function place(wish: Intention): Promise<PlacedOrder> {
  try {
    const order = await attempt(wish);
    keepOrderToken(order.orderId, order.orderToken);
    intention.write({ ...wish, orderId: order.orderId });
    return order;
  } catch (error) {
    if (isRefusal(error)) intention.write(undefined);
    throw error;
  }
}

export function placeOrder(cart: Pick<Cart, "id" | "quoteHash">, { keepCard = false } = {}): Promise<PlacedOrder> {
  return place(intentionFor(cart, keepCard));
}

/** The order whose answer was lost on the way: the same key brings it again. */
export function recoverOrder(cartId: string): Promise<PlacedOrder> | undefined {
  const known = intention.read();
  return known?.cartId === cartId ? place(known) : undefined;
}

/** Once an order is paid or cancelled, its cart and the wish behind it are done. */
export function settleIntention(orderId: string): void {
  const known = intention.read();
  if (known?.orderId !== orderId) return;
  if (cartPass.read()?.cartId === known.cartId) cartPass.write(undefined);
  intention.write(undefined);
}

/** The order was given up and its cart is open again: the next order of it is a new wish. */
export function withdrawIntention(orderId: string): void {
  if (intention.read()?.orderId === orderId) intention.write(undefined);
}
