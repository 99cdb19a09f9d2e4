import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditOfObject } from "../audit/store.ts";
import { getCart } from "../cart/store.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { receiveStock } from "../inventory/receive-stock.ts";
import { allMovementsOf, stockOf } from "../inventory/store.ts";
import { findOrder, orderIdByNumber, orderIdsByEmail } from "../orders/store.ts";
import { isUsedUp } from "../promotions/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "./test-checkout.ts";

const clock = seededClock();
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
  for (const slug of ["mug", "plate", "bowl", "jug", "vase"]) await shop.shop.product(slug, 1200);
  await shop.shop.stock("MUG", 100);
  await shop.shop.stock("PLATE", 3);
  await shop.shop.stock("BOWL", 100);
  await shop.shop.stock("VASE", 4);
});
afterAll(() => dynamo.stop());

const levelOf = async (sku: string) => (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku)?.[0];
const coded = (code: string) => expect.objectContaining({ code });

describe("placing an order", () => {
  test("turns the cart into an order with its stock, number, intent and audit", async () => {
    const { record, ctx } = await shop.cart({ MUG: 2 });
    const placed = await shop.place(ctx, record);
    const stored = await findOrder(db, testStoreId, placed.orderId);
    expect(stored?.order).toMatchObject({
      number: placed.number,
      state: "open",
      paymentState: "awaiting",
      status: "pending",
      email: "ada@example.com",
      totals: { total: { amount: 2795, currency: "GBP" } },
      paymentIntentId: placed.payment?.intentId,
      reservedUntil: "2026-11-21T12:15:00.000Z",
    });
    expect(stored?.reservations).toEqual([{ sku: "MUG", location: "main", quantity: 2, state: "held" }]);
    expect(await levelOf("MUG")).toMatchObject({ onHand: 100, reserved: 2, free: 98, available: 98 });
    expect(await allMovementsOf(db, testStoreId, "MUG")).toContainEqual(
      expect.objectContaining({ kind: "reservation", onHand: 0, reserved: 2, reference: placed.orderId }),
    );
    expect(await getCart(db, testStoreId, record.id)).toMatchObject({ state: "closed", orderId: placed.orderId });
    expect(await orderIdByNumber(db, testStoreId, placed.number)).toBe(placed.orderId);
    const found = await orderIdsByEmail(db, testStoreId, "Ada@Example.com", {});
    expect(found.items).toContain(placed.orderId);
    const audit = await auditOfObject(db, testStoreId, `order:${placed.orderId}`, {});
    expect(audit.items.map(({ action }) => action).sort()).toEqual(["order.placed", "payment.started"]);
    expect(shop.provider.intentOf(placed.orderId)).toMatchObject({ amount: { amount: 2795, currency: "GBP" } });
  });

  test("keeps the day that was promised", async () => {
    const { orderId } = await shop.order({ MUG: 1 });
    const order = (await findOrder(db, testStoreId, orderId))?.order;
    expect(order?.promisedBy).toMatch(/^2026-11-2\d$/);
    expect(order?.promisedBy).toBe(order?.delivery.estimate?.to);
  });

  test("keeps what brought the shopper, named by our own rules", async () => {
    const { record, ctx } = await shop.cart({ MUG: 1 });
    const touch = { source: "harbour-news", medium: "newsletter", campaign: "spring", referrer: "mail.example" };
    const { orderId } = await shop.place(ctx, record, { origin: { touch, device: "tablet" } });
    expect((await findOrder(db, testStoreId, orderId))?.order.origin).toEqual({
      ...{ source: "email", utmSource: "harbour-news", medium: "newsletter", campaign: "spring" },
      ...{ referrer: "mail.example", device: "tablet" },
    });
    const silent = await shop.order({ MUG: 1 });
    expect((await findOrder(db, testStoreId, silent.orderId))?.order).not.toHaveProperty("origin");
  });

  test("two lines of one SKU are one demand", async () => {
    const { record, ctx } = await shop.cart({});
    const line = { sku: "PLATE", quantity: 2, seenPrice: 1200, title: "Plate", slug: "plate" };
    const doubled = { ...record, lines: [line, line] };
    const quoteHash = await shop.agreed(ctx, doubled);
    const double = await shop.cart({}, { lines: [line, line] });
    await expect(shop.place(double.ctx, double.record, { quoteHash })).rejects.toEqual(coded("SOLD_OUT"));
    expect(await levelOf("PLATE")).toMatchObject({ reserved: 0 });
  });

  test("a stale quote names what changed and orders nothing", async () => {
    const { record, ctx } = await shop.cart({ MUG: 1 });
    const dearer = { ...record, lines: [{ ...record.lines[0]!, quantity: 3 }] };
    const refused = shop.place(ctx, record, { quoteHash: await shop.agreed(ctx, dearer) });
    await expect(refused).rejects.toMatchObject({ code: "QUOTE_CHANGED", details: { field: "lines" } });
    expect(await getCart(db, testStoreId, record.id)).toMatchObject({ state: "open" });
  });

  test("says what a cart still lacks", async () => {
    const { record, ctx } = await shop.cart({ MUG: 1 }, { email: undefined, deliveryOptionId: undefined });
    await expect(shop.place(ctx, record)).rejects.toMatchObject({
      code: "CART_INCOMPLETE",
      details: { issues: [{ field: "email" }, { field: "deliveryOptionId" }] },
    });
  });

  test("another's cart is not found, an ordered one names its order", async () => {
    const { record, ctx } = await shop.cart({ MUG: 1 });
    await expect(shop.place({ ...ctx, guestToken: "another" }, record)).rejects.toEqual(coded("CART_NOT_FOUND"));
    const { orderId, orderToken } = await shop.place(ctx, record);
    await expect(shop.place(ctx, record)).rejects.toMatchObject({
      code: "CART_CLOSED",
      details: { orderId, orderToken },
    });
  });

  test("more lines than a transaction holds are refused with the number that it does", async () => {
    const lines: Record<string, number> = {};
    for (let count = 0; count < 50; count += 1) {
      await shop.shop.product(`bead-${count}`, 1200, { weightGrams: 1 });
      await shop.shop.stock(`BEAD-${count}`, 5);
      lines[`BEAD-${count}`] = 1;
    }
    const { record, ctx } = await shop.cart(lines);
    await expect(shop.place(ctx, record)).rejects.toMatchObject({ code: "ORDER_TOO_LARGE", details: { most: 46 } });
    const { record: fitting, ctx: other } = await shop.cart(Object.fromEntries(Object.entries(lines).slice(0, 45)));
    await expect(shop.place(other, fitting)).resolves.toMatchObject({ orderId: expect.any(String) });
  });
});

describe("stock", () => {
  test("twenty shoppers for four units: four orders, the rest sold out", async () => {
    const carts = await Promise.all(Array.from({ length: 20 }, () => shop.cart({ VASE: 1 })));
    const results = await Promise.allSettled(carts.map(({ record, ctx }) => shop.place(ctx, record)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    const reasons = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
    expect(new Set(reasons)).toEqual(new Set(["SOLD_OUT"]));
    expect(await levelOf("VASE")).toMatchObject({ onHand: 4, reserved: 4, free: 0 });
  });

  test("what one location lacks comes from another, the default first", async () => {
    const { ctx: staff } = await shop.cart({});
    for (const [location, change] of [["north", 5] as const, ["main", 2] as const])
      await shop.shop.write(
        ...receiveStock(clock, staff, { sku: "JUG", location, change, kind: "purchase", reference: "test" }),
      );
    const { orderId } = await shop.order({ JUG: 4 });
    expect((await findOrder(db, testStoreId, orderId))?.reservations).toEqual([
      { sku: "JUG", location: "main", quantity: 2, state: "held" },
      { sku: "JUG", location: "north", quantity: 2, state: "held" },
    ]);
    await expect(shop.order({ JUG: 4 })).rejects.toMatchObject({
      code: "SOLD_OUT",
      details: { reason: "only 3 left" },
    });
  });
});

describe("retries", () => {
  test("the same key answers the same order, also after a crash between order and payment", async () => {
    const { record, ctx } = await shop.cart({ MUG: 1 });
    const quoteHash = await shop.agreed(ctx, record);
    const key = "crash-between-order-and-payment";
    shop.provider.unreachable = true;
    await expect(shop.place(ctx, record, { key, quoteHash })).rejects.toEqual(coded("PAYMENT_PROVIDER_UNREACHABLE"));
    shop.provider.unreachable = false;
    const closed = await getCart(db, testStoreId, record.id);
    const placed = await shop.place(ctx, record, { key, quoteHash });
    expect(placed.orderId).toBe(closed?.orderId);
    expect(await shop.place(ctx, record, { key, quoteHash })).toEqual(placed);
    const intents = [...shop.provider.intents.values()].filter(({ orderId }) => orderId === placed.orderId);
    expect(intents).toHaveLength(1);
  });

  test("a transaction whose every answer is lost is found again, not told as failed", async () => {
    const { record, ctx } = await shop.cart({ MUG: 1 });
    const { db: real } = shop.deps;
    const lossy: Db = {
      ...real,
      async transact(audit, writes) {
        await real.transact(audit, writes);
        throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
      },
    };
    shop.deps.db = { ...lossy, transact: onceThen(lossy.transact, real.transact) };
    const placed = await shop.place(ctx, record);
    shop.deps.db = real;
    expect(await getCart(real, testStoreId, record.id)).toMatchObject({ orderId: placed.orderId });
  });

  test("a twin that was faster is not answered with sold out", async () => {
    await shop.shop.product("lamp", 1200);
    await shop.shop.stock("LAMP", 1);
    const { record, ctx } = await shop.cart({ LAMP: 1 });
    const quoteHash = await shop.agreed(ctx, record);
    const [first, second] = await Promise.allSettled([
      shop.place(ctx, record, { quoteHash }),
      shop.place(ctx, record, { quoteHash }),
    ]);
    const outcomes = [first, second].map((each) => (each.status === "fulfilled" ? "placed" : each.reason.code));
    expect(outcomes.sort()).toEqual(["CART_CLOSED", "placed"]);
  });
});

function onceThen<F extends (...args: never[]) => unknown>(first: F, then: F): F {
  let called = false;
  return ((...args: never[]) => {
    const chosen = called ? then : first;
    called = true;
    return chosen(...args);
  }) as F;
}

describe("promotions", () => {
  test("uses are counted with the order, and the last one goes once", async () => {
    const promotion = await shop.shop.promotion("LAST", 10, { limits: { total: 1 } });
    const carts = await Promise.all([
      shop.cart({ BOWL: 1 }, { codes: ["LAST"] }),
      shop.cart({ BOWL: 1 }, { codes: ["LAST"] }),
    ]);
    const hashes = await Promise.all(carts.map(({ record, ctx }) => shop.agreed(ctx, record)));
    const results = await Promise.allSettled(
      carts.map(({ record, ctx }, index) => shop.place(ctx, record, { quoteHash: hashes[index] })),
    );
    const codes = results.map((each) => (each.status === "fulfilled" ? "placed" : each.reason.code));
    expect(codes).toContain("placed");
    expect(codes.some((code) => code === "CODE_USED_UP" || code === "QUOTE_CHANGED")).toBe(true);
    expect(await isUsedUp(db, testStoreId, promotion)).toBe(true);
  });

  test("an order that costs nothing is paid at once, without a payment", async () => {
    await shop.shop.promotion("GIFT", 100);
    const placed = await shop.order({ BOWL: 5 }, { codes: ["GIFT"], deliveryOptionId: "collect" });
    expect(placed.payment).toBeUndefined();
    const stored = await findOrder(db, testStoreId, placed.orderId);
    expect(stored?.order).toMatchObject({ paymentState: "paid", status: "processing", paidAt: expect.any(String) });
  });
});
