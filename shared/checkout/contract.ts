import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { idSchema } from "../kernel/id.ts";
import { OrderStatus } from "../orders/schema.ts";
import { Device, Touch } from "../tracking/schema.ts";

const orderParams = z.object({ orderId: idSchema("order") });
const own = { access: "shopper", guestToken: "x-order-token" } as const;

export const PaymentSecret = z.object({ intentId: z.string(), clientSecret: z.string() });
export type PaymentSecret = z.output<typeof PaymentSecret>;

export const PlacedOrder = z.object({
  orderId: idSchema("order"),
  number: z.string(),
  /** Opens the order's status page without signing in. */
  orderToken: z.string(),
  /** Absent when there is nothing to pay. */
  payment: PaymentSecret.optional(),
});
export type PlacedOrder = z.output<typeof PlacedOrder>;

export const checkoutOperations = {
  placeOrder: operation({
    id: "checkout.place-order",
    method: "POST",
    path: "/api/v1/carts/{cartId}/orders",
    access: "shopper",
    guestToken: "x-cart-token",
    summary: "Turn the cart into an order: stock is held, then payment can be confirmed",
    params: z.object({ cartId: idSchema("cart") }),
    body: z.object({
      quoteHash: z.string().max(100),
      /** Keep the card that pays; only for a signed-in customer whose cards the provider keeps already. */
      keepCard: z.boolean().optional(),
      /** What brought the shopper, as far as they let it be known. No order is refused for it. */
      origin: z.object({ touch: Touch, device: Device.optional() }).optional().catch(undefined),
    }),
    output: PlacedOrder,
    status: 201,
    idempotency: "key",
    errors: [
      "CART_NOT_FOUND",
      "CART_CLOSED",
      "CART_INCOMPLETE",
      "QUOTE_CHANGED",
      "SOLD_OUT",
      "CODE_USED_UP",
      "ORDER_TOO_LARGE",
      "ORDER_NOT_PAYABLE",
      "PAYMENT_REFUSED",
      "STORE_CLOSED",
    ],
  }),
  confirmPayment: operation({
    ...own,
    id: "checkout.confirm-payment",
    method: "PUT",
    path: "/api/v1/order-status/{orderId}/payment",
    summary: "Ask the provider how the payment stands and settle it; safe to repeat",
    params: orderParams,
    output: OrderStatus,
    idempotency: "natural",
    invalidates: ["checkout.order-status"],
    errors: ["ORDER_NOT_FOUND"],
  }),
  orderStatus: operation({
    ...own,
    id: "checkout.order-status",
    method: "GET",
    path: "/api/v1/order-status/{orderId}",
    summary: "What a shopper sees of their order",
    params: orderParams,
    output: OrderStatus,
    errors: ["ORDER_NOT_FOUND"],
  }),
  resumePayment: operation({
    ...own,
    id: "checkout.resume-payment",
    method: "GET",
    path: "/api/v1/order-status/{orderId}/payment",
    summary: "The secret to go on paying an order after a reload or a decline",
    params: orderParams,
    output: PaymentSecret,
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_PAYABLE"],
  }),
  reopenCart: operation({
    ...own,
    id: "checkout.reopen-cart",
    method: "PUT",
    path: "/api/v1/order-status/{orderId}/cart",
    summary: "End an order that was not paid and open its cart again, to change it; safe to repeat",
    params: orderParams,
    output: z.object({ cartId: idSchema("cart") }),
    idempotency: "natural",
    invalidates: ["cart.get", "checkout.order-status"],
    errors: ["ORDER_NOT_FOUND", "ORDER_NOT_PAYABLE"],
  }),
  sendLink: operation({
    id: "checkout.send-link",
    method: "POST",
    path: "/api/v1/order-status/links",
    access: "public",
    summary: "Mail the link to an order's page to its own address; says the same whether or not there is such an order",
    body: z.object({
      number: z.string().trim().min(1, "is required").max(20),
      email: z.email("must be an e-mail address").max(254),
    }),
    output: z.object({}),
    status: 202,
    idempotency: "natural",
  }),
};
