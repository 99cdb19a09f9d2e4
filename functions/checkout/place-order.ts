import type { checkoutOperations, PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import type { InputOf } from "@quayside/shared/contract/operation.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { payableOf } from "@quayside/shared/orders/authorisation.ts";
import { originOf } from "@quayside/shared/tracking/attribution.ts";
import * as z from "zod";
import { customerIdOf, payerIdOf } from "../account/store.ts";
import { ownCart } from "../cart/own-cart.ts";
import type { QuoteDeps } from "../cart/quote-deps.ts";
import type { CartRecord } from "../cart/store.ts";
import { orderToken } from "../orders/order-token.ts";
import type { OrderRecord } from "../orders/record.ts";
import { orderOf } from "../orders/step.ts";
import { ensureIntent } from "../payments/ensure-intent.ts";
import type { PaymentIntent } from "../payments/provider.ts";
import type { SettleDeps } from "../payments/settle-payment.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LinkSigner } from "../platform/links.ts";
import { settingsOf } from "../settings/store.ts";
import { checkedQuote } from "./checked-quote.ts";
import { commitOrder } from "./commit-order.ts";
import { alreadyOrdered, orderNotPayable, storeClosed } from "./errors.ts";
import { newOrder } from "./new-order.ts";
import { reach } from "./saga-points.ts";

export interface CheckoutDeps extends SettleDeps, QuoteDeps {
  links: LinkSigner;
}

type Place = typeof checkoutOperations.placeOrder;

/** What the transaction remembers under the idempotency key. */
const Effect = z.object({ orderId: z.string() });

/**
 * Turns the cart into an order and makes its payment. Resumes: an attempt that died after the transaction left its order
 * under the key, and the next one goes on with the payment.
 */
export async function placeOrder(deps: CheckoutDeps, ctx: Ctx, { params, body }: InputOf<Place>): Promise<PlacedOrder> {
  const effect = ctx.claim?.effect;
  const record =
    effect === undefined
      ? await orderCart(deps, ctx, params.cartId, body)
      : await orderOf(deps.db, ctx, Effect.parse(effect).orderId);
  return placed(deps, ctx, record);
}

async function orderCart(
  deps: CheckoutDeps,
  ctx: Ctx,
  cartId: string,
  { quoteHash, keepCard = false, origin }: InputOf<Place>["body"],
): Promise<OrderRecord> {
  const cart = await openCart(deps, ctx, cartId);
  try {
    const settings = await settingsOf(deps.db, ctx.storeId, deps.clock);
    if (settings.maintenance?.closed) throw storeClosed(settings.maintenance.message);
    const checked = await checkedQuote(deps, ctx, cart, quoteHash);
    await reach(deps, "place.quoted");
    const buyer = await buyerOf(deps, ctx, keepCard);
    const told = { ...buyer, ...(origin ? { origin: originOf(origin.touch, origin.device) } : {}) };
    const draft = newOrder(deps.clock, checked, settings, deps.clock.newId("order"), told);
    const record = await commitOrder(deps, ctx, checked, draft, settings);
    await reach(deps, "place.ordered");
    return record;
  } catch (error) {
    // A twin of this request may have ordered meanwhile: it holds the stock that this one was refused.
    if (isAppError(error)) await openCart(deps, ctx, cartId);
    throw error;
  }
}

/** Whose order it is from the start; a guest's gets its customer when it was placed. */
async function buyerOf({ db }: CheckoutDeps, { actor, storeId }: Ctx, keepCard: boolean) {
  const customerId = actor.kind === "customer" ? await customerIdOf(db, storeId, actor.accountId) : undefined;
  if (!customerId) return {};
  const payerId = await payerIdOf(db, storeId, customerId);
  return { customerId, payerId, ...(keepCard && payerId ? { keepsCard: true } : {}) };
}

/** The caller's cart by a strong read; one that became an order says which. */
async function openCart(deps: CheckoutDeps, ctx: Ctx, cartId: string): Promise<CartRecord> {
  const cart = await ownCart(deps.db, ctx, cartId);
  if (cart.state === "open") return cart;
  const { orderId } = cart;
  throw alreadyOrdered(orderId ? { orderId, orderToken: await orderToken(deps.links, ctx.storeId, orderId) } : {});
}

async function placed(deps: CheckoutDeps, ctx: Ctx, record: OrderRecord): Promise<PlacedOrder> {
  const { id: orderId, number, state } = record.order;
  if (state === "cancelled") throw orderNotPayable(state);
  const answer = { orderId, number, orderToken: await orderToken(deps.links, ctx.storeId, orderId) };
  if (payableOf(record.order) === 0) return answer;
  const payable = ({ id: intentId, clientSecret }: PaymentIntent) => ({
    ...answer,
    payment: { intentId, clientSecret },
  });
  const concluded = (intent: PaymentIntent) => ctx.claim?.conclude?.(payable(intent)) ?? [];
  const { intent } = await ensureIntent(deps, ctx, record, (made) => [concluded(made)].flat());
  return payable(intent);
}
