import { cartOperations } from "@quayside/shared/cart/contract.ts";
import { catalogOperations } from "@quayside/shared/catalog/contract.ts";
import type { PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import { paymentOperations } from "@quayside/shared/payments/contract.ts";
import { searchOperations } from "@quayside/shared/search/contract.ts";
import { type Call, dataOf } from "../../prove/world/call.ts";
import { seededRandom } from "../../prove/world/random.ts";
import { address } from "../../prove/world/shop-settings.ts";
import { type OwnCart, openShopper } from "../../prove/world/shopper.ts";
import type { Shop } from "./arrange.ts";
import type { OutsideProcess } from "./ask-outside.ts";

/** Makes one request ready (not measured), to be sent (measured). */
export type Prepare = () => Promise<() => Promise<void>>;

export interface Requests {
  productDetail: Prepare;
  categoryPage: Prepare;
  search: Prepare;
  addToCart: Prepare;
  guestCheckout: Prepare;
  /** The checkout's own steps, one by one. */
  createCart: Prepare;
  setAddress: Prepare;
  chooseDelivery: Prepare;
  placeOrder: Prepare;
  settlePayment: Prepare;
  /** What the provider reports of one payment; not part of the checkout. */
  webhooks: Prepare;
}

const perCart = 5;

export function requestsOf(call: Call, shop: Shop, outside: OutsideProcess): Requests {
  const random = seededRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const zipf = (limit: number) => Math.min(limit - 1, Math.floor(limit ** random()) - 1);
  const sku = () => pick(pick(shop.products).variants).sku;
  const shopper = openShopper(call, (intentId) => outside.ask<void>({ kind: "pay", intentId }));
  let cart: OwnCart | undefined;
  let lines = 0;

  const read =
    (...[operation, request]: Parameters<Call>) =>
    async () =>
      void dataOf(await call(operation, request));

  async function openCart(): Promise<OwnCart> {
    if (!cart || lines >= perCart) {
      cart = await shopper.emptyCart();
      lines = 0;
    }
    lines += 1;
    return cart;
  }

  async function paid(): Promise<string> {
    const { payment } = await shopper.order([{ sku: sku() }]);
    const intentId = payment?.intentId ?? "";
    await outside.ask({ kind: "pay", intentId });
    return intentId;
  }

  return {
    productDetail: async () => read(catalogOperations.product, { params: { slug: pick(shop.products).slug } }),
    categoryPage: async () => read(searchOperations.products, { query: { category: pick(shop.categories) } }),
    search: async () => {
      const q = `${shop.words[zipf(6000)]}${random() < 0.5 ? ` ${shop.words[zipf(6000)]}` : ""}`;
      return read(searchOperations.products, { query: { q } });
    },
    addToCart: async () => {
      const { cartId, headers } = await openCart();
      return read(cartOperations.setLine, { params: { cartId, sku: sku() }, headers, body: { quantity: 1 } });
    },
    // Paying at the provider lies in between, in the outside process.
    guestCheckout: async () => async () => {
      const own = await shopper.readyCart([{ sku: sku() }]);
      const placed = dataOf<PlacedOrder>(await shopper.place(own));
      await outside.ask({ kind: "pay", intentId: placed.payment?.intentId ?? "" });
      dataOf(await shopper.confirm({ orderId: placed.orderId, headers: { "x-order-token": placed.orderToken } }));
    },
    createCart: async () => async () => void (await shopper.emptyCart()),
    setAddress: async () => {
      const { cartId, headers } = await shopper.addressedCart([{ sku: sku() }]);
      const body = { email: "ada@example.com", shippingAddress: { ...address, line1: "12 Church Row" } };
      return read(cartOperations.setAddress, { params: { cartId }, headers, body });
    },
    chooseDelivery: async () => {
      const { cartId, headers } = await shopper.addressedCart([{ sku: sku() }]);
      return read(cartOperations.chooseDelivery, { params: { cartId }, headers, body: { optionId: "standard" } });
    },
    placeOrder: async () => {
      const own = await shopper.readyCart([{ sku: sku() }]);
      return async () => void dataOf(await shopper.place(own));
    },
    settlePayment: async () => {
      const own = await shopper.order([{ sku: sku() }]);
      await outside.ask({ kind: "pay", intentId: own.payment?.intentId ?? "" });
      return async () => void dataOf(await shopper.confirm(own));
    },
    webhooks: async () => {
      const intentId = await paid();
      const reports = await outside.ask<{ body: string; signature: string }[]>({ kind: "reports", intentId });
      return async () => {
        for (const { body, signature } of reports) {
          const headers = { "content-type": "application/json", "stripe-signature": signature };
          dataOf(await call(paymentOperations.stripeWebhook, { raw: body, headers }));
        }
      };
    },
  };
}
