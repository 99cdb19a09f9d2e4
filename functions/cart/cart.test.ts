import type { Cart } from "@quayside/shared/cart/schema.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { productWrites } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { taxTables } from "../tax/table-provider.ts";
import { applyCode } from "./apply-code.ts";
import { chooseDelivery } from "./choose-delivery.ts";
import { createCart } from "./create-cart.ts";
import { deliveryOptions } from "./delivery-options.ts";
import type { CartDeps } from "./edit-cart.ts";
import { quoteChanges } from "./quote-hash.ts";
import { removeCode } from "./remove-code.ts";
import { setAddress } from "./set-address.ts";
import { setLine } from "./set-line.ts";
import { type CartRecord, closeCartWrite, getCart } from "./store.ts";
import { tableSource } from "./table-source.ts";
import { openTestShop, type TestShop, testStoreId } from "./test-shop.ts";
import { viewCart } from "./view-cart.ts";

const clock = testClock();
let dynamo: TestDynamo;
let db: Db;
let deps: CartDeps;
let shop: TestShop;
let cartId: string;
let ctx: Ctx;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  deps = { db, clock, taxes: taxTables, source: async ({ storeId }) => tableSource(db, storeId) };
  shop = await openTestShop(db, clock);
  await shop.product("mug", 1200, { floorPrice: 1150, listPrice: 1500 });
  await shop.product("plate", 800, { weightGrams: 1500 });
  await shop.stock("MUG", 10);
  await shop.stock("PLATE", 3);
  await shop.promotion("TEN", 10);
});
afterAll(() => dynamo.stop());

const input = { params: undefined, query: undefined, body: undefined };
const nobody = (): Ctx => ({
  storeId: testStoreId,
  actor: { kind: "guest" },
  requestId: "r",
  now: clock.now().toISOString(),
});

beforeEach(async () => {
  const { cart, token } = await createCart(deps, nobody(), input);
  cartId = cart.id;
  ctx = { ...nobody(), guestToken: token };
});

const view = (by = ctx) => viewCart(deps, by, { ...input, params: { cartId } }) as Promise<Cart>;
const put = (sku: string, quantity: number, by = ctx) =>
  setLine(deps, by, { ...input, params: { cartId, sku }, body: { quantity } }) as Promise<Cart>;
const code = (text: string) =>
  applyCode(deps, ctx, { ...input, params: { cartId }, body: { code: text } }) as Promise<Cart>;
const choose = (optionId: string) =>
  chooseDelivery(deps, ctx, { ...input, params: { cartId }, body: { optionId } }) as Promise<Cart>;

const london = { name: "Ada", line1: "1 Main St", city: "London", postcode: "sw1a1aa", country: "GB" };
const address = (shippingAddress = london, billingAddress?: typeof london) =>
  setAddress(deps, ctx, {
    ...{ ...input, params: { cartId } },
    body: { email: "ada@example.com", shippingAddress, billingAddress },
  }) as Promise<Cart>;
const stored = async () => (await getCart(db, testStoreId, cartId))!;
const close = (record: CartRecord) => shop.write(closeCartWrite(testStoreId, record, clock.newId("order")));
const refused = (errorCode: string, field?: string) =>
  expect.objectContaining({ code: errorCode, ...(field ? { details: expect.objectContaining({ field }) } : {}) });

describe("who may", () => {
  test("a new cart is empty and opened by its token alone", async () => {
    const cart = await view();
    expect(cart).toMatchObject({
      lines: [],
      step: "cart",
      version: 1,
      totals: { total: { amount: 0, currency: "GBP" } },
    });
    await expect(view(nobody())).rejects.toEqual(refused("CART_NOT_FOUND"));
    await expect(view({ ...ctx, guestToken: `${ctx.guestToken}x` })).rejects.toEqual(refused("CART_NOT_FOUND"));
    await expect(put("MUG", 1, { ...ctx, guestToken: "" })).rejects.toEqual(refused("CART_NOT_FOUND"));
  });

  test("the token is not kept", async () => {
    expect(JSON.stringify(await stored())).not.toContain(ctx.guestToken);
  });

  test("a cart that became an order is not edited any more", async () => {
    await put("MUG", 1);
    const read = await stored();
    await put("MUG", 2);
    await expect(close(read)).rejects.toEqual(refused("VERSION_CONFLICT"));
    const newer = await stored();
    await close(newer);
    expect(await view()).toMatchObject({ step: "completed", orderId: expect.stringMatching(/^ord_/) });
    await expect(put("MUG", 2)).rejects.toEqual(refused("CART_CLOSED"));
    await expect(address()).rejects.toEqual(refused("CART_CLOSED"));
    await expect(close(newer)).rejects.toEqual(refused("CART_CLOSED"));
  });

  test("an untouched cart is gone after 90 days, a touched one is not", async () => {
    const day = 86_400_000;
    clock.advance(89 * day);
    await put("MUG", 1, { ...ctx, now: clock.now().toISOString() });
    clock.advance(89 * day);
    expect((await view()).lines).toHaveLength(1);
    clock.advance(day + 1000);
    await expect(view()).rejects.toEqual(refused("CART_NOT_FOUND"));
  });
});

describe("lines", () => {
  test("a quantity is absolute; the same again changes nothing", async () => {
    const cart = await put("MUG", 2);
    expect(cart.lines).toMatchObject([
      {
        sku: "MUG",
        quantity: 2,
        unitPrice: { amount: 1200 },
        listPrice: { amount: 1500 },
        total: { amount: 2400 },
        available: 10,
      },
    ]);
    expect(cart.totals).toMatchObject({ total: { amount: 2400 }, tax: { amount: 400 } });
    expect(await put("MUG", 2)).toEqual(cart);
    expect((await put("MUG", 0)).lines).toEqual([]);
    expect((await put("MUG", 0)).version).toBe(cart.version + 1);
  });

  test("an unknown SKU is refused, taking it out is not", async () => {
    await expect(put("NIL", 1)).rejects.toEqual(refused("SKU_NOT_FOUND"));
    expect((await put("NIL", 0)).lines).toEqual([]);
  });

  test("parallel edits of two lines are both kept", async () => {
    await Promise.all([put("MUG", 1), put("PLATE", 1)]);
    expect((await view()).lines.map(({ sku }) => sku).sort()).toEqual(["MUG", "PLATE"]);
  });

  test("what is wrong is said, and a line that is not sold costs nothing", async () => {
    const vase = await shop.product("vase", 500);
    await put("VASE", 1);
    await put("PLATE", 4);
    expect((await view()).lines.map(({ problem }) => problem)).toEqual(["SOLD_OUT", "NOT_ENOUGH_STOCK"]);
    await shop.stock("VASE", 5);
    expect((await view()).lines[0]?.problem).toBeUndefined();

    const dearer = { ...vase, version: 2, variants: vase.variants.map((each) => ({ ...each, price: 600 })) };
    await shop.write(...productWrites(testStoreId, dearer, vase));
    expect((await view()).lines[0]).toMatchObject({ problem: "PRICE_CHANGED", unitPrice: { amount: 600 } });
    expect((await put("VASE", 1)).lines[0]?.problem).toBeUndefined();

    await shop.write(
      ...productWrites(testStoreId, { ...dearer, version: 3, status: "discontinued", published: false }, dearer),
    );
    const cart = await view();
    expect(cart.lines[0]).toMatchObject({ problem: "NO_LONGER_SOLD", title: "The vase", total: { amount: 0 } });
    expect(cart.totals.subtotal.amount).toBe(3200);
  });

  test("a cart holds 40 articles", async () => {
    const names = Array.from({ length: 41 }, (_, index) => `thing-${index}`);
    for (const name of names) await shop.product(name, 100);
    const record = await stored();
    for (const name of names.slice(0, 40)) await put(name.toUpperCase(), 1);
    await expect(put("THING-40", 1)).rejects.toEqual(refused("CART_FULL"));
    expect((await put("THING-3", 2)).version).toBe(record.version + 41);
  });
});

describe("codes", () => {
  test("a code discounts, within floors, until it is taken out", async () => {
    await put("MUG", 1);
    const cart = await code("ten");
    expect(cart).toMatchObject({ codes: ["TEN"], totals: { discount: { amount: 50 }, total: { amount: 1150 } } });
    expect(cart.promotions).toMatchObject([
      { code: "TEN", applied: true, reason: "10% off; £0.70 of it lost to floor prices" },
    ]);
    const without = (await removeCode(deps, ctx, { ...input, params: { cartId, code: "ten" } })) as Cart;
    expect(without).toMatchObject({ promotions: [], totals: { discount: { amount: 0 } } });
    expect(without.codes).toEqual([]);
  });

  test("a code that cannot be used is refused with its reason", async () => {
    const past = { conditions: [{ kind: "until" as const, at: "2020-01-01T00:00:00.000Z" }] };
    const future = { conditions: [{ kind: "from" as const, at: "2099-01-01T00:00:00.000Z" }] };
    await shop.promotion("PAST", 10, past);
    await shop.promotion("FUTURE", 10, future);
    await shop.promotion("OFF", 10, { active: false });
    for (const bad of ["NOPE", "PAST", "FUTURE", "OFF"])
      await expect(code(bad)).rejects.toEqual(refused("CODE_NOT_VALID", "code"));
  });

  test("a code that is kept but not earned says why", async () => {
    await shop.promotion("BIG", 10, { conditions: [{ kind: "minimum-subtotal", amount: 5000 }] });
    await put("MUG", 1);
    const cart = await code("BIG");
    expect(cart.promotions).toMatchObject([
      { applied: false, amount: { amount: 0 }, reason: "needs goods worth £50.00" },
    ]);
  });
});

describe("address and delivery", () => {
  const options = async () =>
    (
      (await deliveryOptions(deps, ctx, { ...input, params: { cartId } })) as {
        id: string;
        price: { amount: number };
      }[]
    ).map(({ id, price }) => [id, price.amount]);

  test("steps go forward by what is known, and back when the address changes", async () => {
    await put("MUG", 1);
    await expect(choose("standard")).rejects.toEqual(refused("CART_NOT_ADDRESSED"));
    await expect(options()).rejects.toEqual(refused("CART_NOT_ADDRESSED"));
    expect(await address()).toMatchObject({ step: "addressed", shippingAddress: { postcode: "SW1A 1AA" } });
    expect(await options()).toEqual([
      ["standard", 395],
      ["heavy", 4900],
    ]);
    const chosen = await choose("standard");
    expect(chosen).toMatchObject({
      step: "delivery-chosen",
      totals: { delivery: { amount: 395 }, total: { amount: 1595 } },
    });
    const moved = await address({ ...london, postcode: "75001", country: "FR", city: "Paris" });
    expect(moved.step).toBe("addressed");
    expect(moved.delivery).toBeUndefined();
    await expect(choose("standard")).rejects.toEqual(refused("DELIVERY_NOT_OFFERED", "optionId"));
    expect(await options()).toEqual([["europe", 995]]);
  });

  test("a delivery that no longer fits the goods is asked for again", async () => {
    await put("PLATE", 1);
    await address();
    expect((await choose("standard")).step).toBe("delivery-chosen");
    expect(await put("PLATE", 2)).toMatchObject({ step: "addressed", totals: { delivery: { amount: 0 } } });
  });

  test("only countries with a delivery zone, and postcodes that fit them", async () => {
    await expect(address({ ...london, country: "US" })).rejects.toEqual(
      refused("COUNTRY_NOT_SERVED", "shippingAddress.country"),
    );
    await expect(address({ ...london, postcode: "12345" })).rejects.toEqual(
      refused("POSTCODE_NOT_VALID", "shippingAddress.postcode"),
    );
    await expect(address(london, { ...london, country: "DE", postcode: "1" })).rejects.toEqual(
      refused("POSTCODE_NOT_VALID", "billingAddress.postcode"),
    );
    expect((await view()).step).toBe("cart");
  });
});

describe("quote hash", () => {
  test("tells what changed, and nothing when nothing did", async () => {
    await put("MUG", 1);
    await address();
    const agreed = (await choose("standard")).quoteHash;
    const changed = (cart: Cart) => quoteChanges(agreed, cart.quoteHash).map(({ field }) => field);
    expect(changed(await view())).toEqual([]);
    expect(changed(await put("MUG", 2))).toEqual(["lines", "totals"]);
    await put("MUG", 1);
    expect(changed(await view())).toEqual([]);
    expect(changed(await code("TEN"))).toEqual(["codes", "totals"]);
    await removeCode(deps, ctx, { ...input, params: { cartId, code: "TEN" } });
    expect(changed(await choose("heavy"))).toEqual(["delivery", "totals"]);
    await choose("standard");
    await address({ ...london, line1: "2 Main St" });
    expect(changed(await choose("standard"))).toEqual(["shippingAddress"]);
    expect(agreed.length).toBeLessThanOrEqual(100);
  });
});
