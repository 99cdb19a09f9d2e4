import * as z from "zod";
import { Sku } from "../catalog/schema.ts";
import { operation } from "../contract/operation.ts";
import { GiftCardCode } from "../gift-cards/schema.ts";
import { idSchema } from "../kernel/id.ts";
import { Address } from "../store/schema.ts";
import { Cart, CartMerge, DeliveryChoice } from "./schema.ts";

const cartParams = z.object({ cartId: idSchema("cart") });
const own = { access: "shopper", guestToken: "x-cart-token" } as const;
const edit = {
  ...own,
  idempotency: "natural",
  output: Cart,
  invalidates: ["cart.get", "cart.delivery-options"],
} as const;
const cartErrors = ["CART_NOT_FOUND", "CART_CLOSED"] as const;

/** A cart belongs to whoever holds its token; someone else's cart is not found. */
export const cartOperations = {
  create: operation({
    id: "cart.create",
    method: "POST",
    path: "/api/v1/carts",
    access: "shopper",
    summary: "Open a cart; the answer holds the secret that opens it again",
    output: z.object({ cart: Cart, token: z.string() }),
    status: 201,
    idempotency: "key",
  }),
  mine: operation({
    id: "cart.mine",
    method: "PUT",
    path: "/api/v1/account/cart",
    access: "customer",
    summary: "The signed-in customer's cart, the same on every device; opened if there is none",
    output: Cart,
    idempotency: "natural",
  }),
  adopt: operation({
    id: "cart.adopt",
    method: "PUT",
    path: "/api/v1/carts/{cartId}/owner",
    access: "customer",
    guestToken: "x-cart-token",
    summary: "After signing in: a guest's cart becomes the account's, or goes into the one that is there, once",
    params: cartParams,
    output: z.object({ cart: Cart, merged: CartMerge }),
    idempotency: "natural",
    invalidates: ["cart.get"],
    errors: cartErrors,
  }),
  get: operation({
    ...own,
    id: "cart.get",
    method: "GET",
    path: "/api/v1/carts/{cartId}",
    summary: "The cart, priced and checked now",
    params: cartParams,
    output: Cart,
    errors: ["CART_NOT_FOUND"],
  }),
  setLine: operation({
    ...edit,
    id: "cart.set-line",
    method: "PUT",
    path: "/api/v1/carts/{cartId}/lines/{sku}",
    summary: "Set how many of a SKU are in the cart; 0 takes it out",
    params: cartParams.extend({ sku: Sku }),
    body: z.object({ quantity: z.int().min(0).max(9999) }),
    errors: [...cartErrors, "SKU_NOT_FOUND", "CART_FULL"],
  }),
  applyCode: operation({
    ...edit,
    id: "cart.apply-code",
    method: "PUT",
    path: "/api/v1/carts/{cartId}/codes",
    summary: "Enter a promotion code, beside those that are in already",
    params: cartParams,
    body: z.object({ code: z.string().trim().min(1).max(40) }),
    errors: [...cartErrors, "CODE_NOT_VALID", "TOO_MANY_CODES"],
  }),
  removeCode: operation({
    ...edit,
    id: "cart.remove-code",
    method: "DELETE",
    path: "/api/v1/carts/{cartId}/codes/{code}",
    summary: "Take a promotion code out",
    params: cartParams.extend({ code: z.string().trim().min(1).max(40) }),
    errors: cartErrors,
  }),
  addGiftCard: operation({
    ...edit,
    id: "cart.add-gift-card",
    method: "PUT",
    path: "/api/v1/carts/{cartId}/gift-cards",
    summary: "Pay with a gift card, as far as it goes",
    params: cartParams,
    body: z.object({ code: GiftCardCode }),
    errors: [...cartErrors, "GIFT_CARD_NOT_VALID", "TOO_MANY_GIFT_CARDS"],
  }),
  removeGiftCard: operation({
    ...edit,
    id: "cart.remove-gift-card",
    method: "DELETE",
    path: "/api/v1/carts/{cartId}/gift-cards/{giftCardId}",
    summary: "Do not pay with a gift card after all",
    params: cartParams.extend({ giftCardId: idSchema("giftCard") }),
    errors: cartErrors,
  }),
  useCredit: operation({
    ...edit,
    id: "cart.use-credit",
    method: "PUT",
    path: "/api/v1/carts/{cartId}/store-credit",
    summary: "Pay with store credit, or not; only a signed-in customer has any",
    params: cartParams,
    body: z.object({ use: z.boolean() }),
    errors: cartErrors,
  }),
  setAddress: operation({
    ...edit,
    id: "cart.set-address",
    method: "PUT",
    path: "/api/v1/carts/{cartId}/address",
    summary: "Contact and addresses; prices and delivery are worked out again",
    params: cartParams,
    body: z.object({
      email: z.email("must be an e-mail address").max(254),
      shippingAddress: Address,
      billingAddress: Address.optional(),
    }),
    errors: [...cartErrors, "COUNTRY_NOT_SERVED", "POSTCODE_NOT_VALID"],
  }),
  deliveryOptions: operation({
    ...own,
    id: "cart.delivery-options",
    method: "GET",
    path: "/api/v1/carts/{cartId}/delivery-options",
    summary: "Ways to deliver this cart to its address",
    params: cartParams,
    output: z.array(DeliveryChoice),
    errors: ["CART_NOT_FOUND", "CART_NOT_ADDRESSED"],
  }),
  chooseDelivery: operation({
    ...edit,
    id: "cart.choose-delivery",
    method: "PUT",
    path: "/api/v1/carts/{cartId}/delivery",
    summary: "Choose a way of delivery",
    params: cartParams,
    body: z.object({ optionId: z.string().max(60) }),
    errors: [...cartErrors, "CART_NOT_ADDRESSED", "DELIVERY_NOT_OFFERED"],
  }),
};
