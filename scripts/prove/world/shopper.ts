import { cartOperations } from "@quayside/shared/cart/contract.ts";
import type { Cart } from "@quayside/shared/cart/schema.ts";
import { checkoutOperations, type PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import { type Answer, type Call, dataOf, type Request } from "./call.ts";
import type { Caller } from "./caller.ts";
import { address } from "./shop-settings.ts";

/** A cart with the secret that opens it. */
export interface OwnCart {
  cartId: string;
  quoteHash: string;
  headers: { "x-cart-token": string };
  /** Whoever is signed in. */
  by?: Caller;
}

export interface OwnOrder extends PlacedOrder {
  headers: { "x-order-token": string };
}

export interface Line {
  sku: string;
  quantity?: number;
}

let keys = 0;

/** A key that no request had before. */
export function newKey(): string {
  keys += 1;
  return `prove-key-${process.pid}-${String(keys).padStart(8, "0")}`;
}

export const keyed = (key = newKey()) => ({ "idempotency-key": key });

/** The same request under a key that no request had before. */
export function withKey(request: Request): Request {
  return { ...request, headers: { ...request.headers, ...keyed() } };
}

/** What shoppers do, through the API alone. */
export function openShopper(call: Call, confirmAtProvider: (intentId: string, card?: string) => Promise<void>) {
  async function emptyCart(): Promise<OwnCart> {
    const opened = await call(cartOperations.create, { headers: keyed() });
    const { cart, token } = dataOf<{ cart: Cart; token: string }>(opened);
    return { cartId: cart.id, quoteHash: cart.quoteHash, headers: { "x-cart-token": token } };
  }

  async function addressedCart(lines: readonly Line[], { email = "ada@example.com", code = "" } = {}) {
    const own = await emptyCart();
    const params = { cartId: own.cartId };
    const { headers } = own;
    for (const { sku, quantity = 1 } of lines)
      dataOf(await call(cartOperations.setLine, { params: { ...params, sku }, headers, body: { quantity } }));
    if (code) dataOf(await call(cartOperations.applyCode, { params, headers, body: { code } }));
    const body = { email, shippingAddress: address };
    const answer = await call(cartOperations.setAddress, { params, headers, body });
    return { ...own, quoteHash: dataOf<Cart>(answer).quoteHash };
  }

  async function readyCart(...args: Parameters<typeof addressedCart>): Promise<OwnCart> {
    const own = await addressedCart(...args);
    const request = { params: { cartId: own.cartId }, headers: own.headers, body: { optionId: "standard" } };
    const cart = dataOf<Cart>(await call(cartOperations.chooseDelivery, request));
    return { ...own, quoteHash: cart.quoteHash };
  }

  function place({ cartId, quoteHash, headers, by }: OwnCart, key = newKey()): Promise<Answer> {
    const request = { params: { cartId }, headers: { ...headers, ...keyed(key) }, body: { quoteHash } };
    return call(checkoutOperations.placeOrder, request, by);
  }

  async function order(...args: Parameters<typeof addressedCart>): Promise<OwnOrder> {
    const placed = dataOf<PlacedOrder>(await place(await readyCart(...args)));
    return { ...placed, headers: { "x-order-token": placed.orderToken } };
  }

  function confirm({ orderId, headers }: Pick<OwnOrder, "orderId" | "headers">): Promise<Answer> {
    return call(checkoutOperations.confirmPayment, { params: { orderId }, headers });
  }

  async function paidOrder(...args: Parameters<typeof addressedCart>): Promise<OwnOrder> {
    const own = await order(...args);
    if (own.payment) await confirmAtProvider(own.payment.intentId);
    dataOf(await confirm(own));
    return own;
  }

  return { emptyCart, addressedCart, readyCart, place, order, confirmAtProvider, confirm, paidOrder };
}

export type Shopper = ReturnType<typeof openShopper>;
