import type { Example } from "./example.ts";
import { issuedCode } from "./pricing-examples.ts";
import type { Request } from "./world/call.ts";
import type { World } from "./world.ts";

const line = ({ thing }: World) => [{ sku: thing.sku }];
const readyCart = async (world: World) => {
  const { cartId, headers, quoteHash } = await world.shopper.readyCart(line(world));
  return { request: { params: { cartId }, headers }, quoteHash };
};
const cart =
  (more: Request = {}): Example =>
  async (world) => {
    const { request } = await readyCart(world);
    return { ...request, ...more, params: { ...request.params, ...more.params } };
  };
const placedOrder: Example = async ({ shopper, thing }) => {
  const { orderId, headers } = await shopper.order([{ sku: thing.sku }]);
  return { params: { orderId }, headers };
};

export const cartExamples: Record<string, Example> = {
  "cart.get": cart(),
  "cart.review": cart(),
  "cart.adopt": cart(),
  "cart.set-line": async (world) => cart({ params: { sku: world.thing.sku }, body: { quantity: 3 } })(world),
  "cart.apply-code": cart({ body: { code: "tenth" } }),
  "cart.remove-code": cart({ params: { code: "tenth" } }),
  "cart.add-gift-card": async (world) => cart({ body: { code: await issuedCode(world) } })(world),
  "cart.check-gift-card": async (world) => ({ body: { code: await issuedCode(world) } }),
  "cart.remove-gift-card": cart({ params: { giftCardId: "gft_00000000000000000000000000" } }),
  "cart.use-credit": cart({ body: { use: true } }),
  "cart.set-address": cart({
    body: {
      email: "grace@example.com",
      shippingAddress: {
        name: "Grace Hopper",
        line1: "1 Rue de Rivoli",
        city: "Paris",
        postcode: "75001",
        country: "FR",
      },
    },
  }),
  "cart.delivery-options": cart(),
  "cart.delivery-quotes": cart({ query: { country: "FR" } }),
  "cart.choose-delivery": cart({ body: { optionId: "standard" } }),

  "checkout.place-order": async (world) => {
    const { request, quoteHash } = await readyCart(world);
    const touch = { source: "letter", medium: "email", campaign: "spring" };
    return { ...request, body: { quoteHash, origin: { touch, device: "mobile" } } };
  },
  "tracking.collect": async ({ thing }) => ({
    headers: { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" },
    body: {
      ...{ browser: "0123456789abcdef", device: "desktop", zone: "Europe/London" },
      events: [
        { id: "event-0001", kind: "page", path: `/p/${thing.slug}`, ago: 1200, touch: { referrer: "www.google.com" } },
        { id: "event-0002", kind: "cart", path: `/p/${thing.slug}`, ago: 0, touch: {}, sku: thing.sku, quantity: 1 },
      ],
    },
  }),
  "checkout.confirm-payment": placedOrder,
  "checkout.order-status": placedOrder,
  "checkout.resume-payment": placedOrder,
  "checkout.reopen-cart": placedOrder,
  "checkout.send-link": async () => ({ body: { number: "Q-7F3K9M", email: "ada@example.com" } }),
  "payments.stripe-webhook": async ({ shopper, stripe, thing }) => {
    const { payment } = await shopper.order([{ sku: thing.sku }]);
    await shopper.confirmAtProvider(payment?.intentId ?? "");
    const { data } = await stripe.client.events.list({ limit: 100 });
    const paid = data.find(({ type }) => type === "payment_intent.succeeded");
    if (!paid) throw new Error("the provider tells of no payment");
    const { body, signature } = stripe.report(paid);
    return { raw: body, headers: { "content-type": "application/json", "stripe-signature": signature } };
  },
};
