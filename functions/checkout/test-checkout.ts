import type { PlacedOrder } from "@quayside/shared/checkout/contract.ts";
import { quoteCart } from "../cart/quote.ts";
import { type CartRecord, newCartWrite } from "../cart/store.ts";
import { tableSource } from "../cart/table-source.ts";
import { openTestShop, type TestShop, testSettings, testStoreId } from "../cart/test-shop.ts";
import { tokenHash } from "../cart/token.ts";
import { once } from "../idempotency/once.ts";
import { type TestProvider, testProvider } from "../payments/test-provider.ts";
import type { Ctx } from "../platform/ctx.ts";
import { linkSigner } from "../platform/links.ts";
import { type TestClock, testClock } from "../platform/test-clock.ts";
import type { Db } from "../store/db.ts";
import { taxTables } from "../tax/table-provider.ts";
import { type CheckoutDeps, placeOrder } from "./place-order.ts";

/** The tests' clock with numbers that differ, as order numbers need them (mulberry32). */
export function seededClock(seed = 1): TestClock {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { ...testClock(), random };
}

export interface TestCheckout {
  deps: CheckoutDeps;
  clock: TestClock;
  provider: TestProvider;
  shop: TestShop;
  /** A cart ready to be ordered, and the context of whoever holds it. */
  cart(lines: Record<string, number>, more?: Partial<CartRecord>): Promise<{ record: CartRecord; ctx: Ctx }>;
  /** The hash a shopper would agree to now. */
  agreed(ctx: Ctx, record: CartRecord): Promise<string>;
  /** Places the order as the handler does: once per key. */
  place(
    ctx: Ctx,
    record: CartRecord,
    options?: { key?: string; quoteHash?: string; origin?: PlaceBody["origin"] },
  ): Promise<PlacedOrder>;
  /** A cart and its order. */
  order(lines: Record<string, number>, more?: Partial<CartRecord>): Promise<PlacedOrder & { ctx: Ctx }>;
}

/** As other tests' shop, but orders may also be fetched for nothing. */
const settings: typeof testSettings = {
  ...testSettings,
  deliveryZones: testSettings.deliveryZones.map((zone) => {
    const [first] = zone.options;
    const collect = first && { ...first, id: "collect", name: "Collect", rates: [{ upToGrams: 90_000, price: 0 }] };
    return { ...zone, options: [...zone.options, ...(collect ? [collect] : [])] };
  }),
};

const address = { name: "Ada Byron", line1: "1 Main St", city: "London", postcode: "SW1A 1AA", country: "GB" };

function guestWith(clock: TestClock, guestToken: string): Ctx {
  const now = clock.now().toISOString();
  return { storeId: testStoreId, actor: { kind: "guest" }, requestId: "req", guestToken, now };
}

function newCart(
  clock: TestClock,
  token: string,
  lines: Record<string, number>,
  more: Partial<CartRecord>,
): CartRecord {
  const now = clock.now().toISOString();
  return {
    ...{ id: clock.newId("cart"), version: 1, tokenHash: tokenHash(token), state: "open", codes: [] },
    ...{ createdAt: now, updatedAt: now, email: "ada@example.com", shippingAddress: address },
    lines: Object.entries(lines).map(([sku, quantity]) => ({
      ...{ sku, quantity, seenPrice: 1200, title: sku, slug: sku.toLowerCase() },
    })),
    deliveryOptionId: "standard",
    ...more,
  };
}

async function agreed(deps: CheckoutDeps, ctx: Ctx, record: CartRecord): Promise<string> {
  const { cart } = await quoteCart(deps, ctx, record, tableSource(deps.db, testStoreId));
  return cart.quoteHash;
}

type PlaceBody = Parameters<typeof placeOrder>[2]["body"];

async function place(deps: CheckoutDeps, ctx: Ctx, record: CartRecord, key: string, body: PlaceBody) {
  const input = { params: { cartId: record.id }, query: undefined, body };
  const request = { storeId: testStoreId, scope: `place#${ctx.guestToken}`, key, requestHash: record.id };
  const answer = await once(deps, request, async (claim) => {
    const placed = await placeOrder(deps, { ...ctx, claim }, input);
    return { status: 201, body: JSON.stringify(placed) };
  });
  return JSON.parse(answer.body) as PlacedOrder;
}

/** A shop in which orders can be placed, on the given table. */
export async function openTestCheckout(db: Db, clock: TestClock): Promise<TestCheckout> {
  const provider = testProvider(clock);
  const links = linkSigner(async () => "a key for links in tests");
  const deps: CheckoutDeps = { db, clock, taxes: taxTables, payments: provider, links };
  const shop = await openTestShop(db, clock, settings);
  const checkout: TestCheckout = {
    ...{ deps, clock, provider, shop },
    agreed: (ctx, record) => agreed(deps, ctx, record),
    async cart(lines, more = {}) {
      const token = clock.newSecret();
      const record = newCart(clock, token, lines, more);
      await shop.write(newCartWrite(testStoreId, record));
      return { record, ctx: guestWith(clock, token) };
    },
    async place(ctx, record, { key = clock.newSecret(), quoteHash, origin } = {}) {
      return place(deps, ctx, record, key, { quoteHash: quoteHash ?? (await agreed(deps, ctx, record)), origin });
    },
    async order(lines, more) {
      const { record, ctx } = await checkout.cart(lines, more);
      const placed = await checkout.place(ctx, record);
      return { ...placed, ctx: guestWith(clock, placed.orderToken) };
    },
  };
  return checkout;
}
