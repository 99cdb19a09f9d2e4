import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { recountStock } from "../inventory/recount-stock.ts";
import { stockOf } from "../inventory/store.ts";
import { ledgerOf } from "../ledger/store.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { keptOf } from "../orders/cancellation.ts";
import { findOrder } from "../orders/store.ts";
import { settlePayment } from "../payments/settle-payment.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createLogger } from "../platform/log.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { type SagaPoint, sagaPoints } from "./saga-points.ts";
import { sweepCheckouts } from "./sweep-checkouts.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "./test-checkout.ts";

const clock = seededClock();
const logger = createLogger("test");
const units = 10;
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let sku = "";
let count = 0;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
});
afterAll(() => dynamo.stop());

beforeEach(async () => {
  count += 1;
  shop.provider.intents.clear();
  sku = `MUG-${count}`;
  await shop.shop.product(sku.toLowerCase(), 1200);
  await shop.shop.stock(sku, units);
});

const system = () => systemCtx(testStoreId, "test", clock);
const sweep = () => sweepCheckouts({ ...shop.deps, logger }, system());

/** Places an order for two and goes on with it; each step may be where the process dies. */
const stories: Record<string, (orderId: string, intentId: string) => Promise<unknown>> = {
  async "is paid"(orderId, intentId) {
    shop.provider.pay(intentId);
    await settlePayment(shop.deps, system(), orderId);
  },
  async "is left unpaid"() {
    clock.advance(901_000);
    await sweep();
  },
  async "is paid and cancelled"(orderId, intentId) {
    shop.provider.pay(intentId);
    await settlePayment(shop.deps, system(), orderId);
    await cancelOrder(shop.deps, system(), { params: { orderId }, query: undefined, body: { reason: "test" } });
  },
  async "is cancelled unpaid"(orderId) {
    await cancelOrder(shop.deps, system(), { params: { orderId }, query: undefined, body: { reason: "test" } });
  },
  async "is paid too late, its stock sold to others"(orderId, intentId) {
    shop.provider.process(intentId);
    clock.advance(901_000);
    await sweep();
    await shop.order({ [sku]: units - 1 });
    shop.provider.pay(intentId);
    await settlePayment(shop.deps, system(), orderId);
  },
};

/** The process stops dead at the point: no error, no clean-up, nothing after it. */
async function dieAt(point: SagaPoint, story: () => Promise<unknown>): Promise<boolean> {
  let died = false;
  const death = new Promise<void>((resolve) => {
    shop.deps.checkpoint = (reached) => {
      if (reached !== point || died) return;
      died = true;
      resolve();
      return new Promise<void>(() => {});
    };
  });
  await Promise.race([story(), death]);
  shop.deps.checkpoint = undefined;
  return died;
}

/** A slow payment ends at last. */
function banksRefuse(): void {
  for (const intent of shop.provider.intents.values()) if (intent.state === "processing") intent.state = "open";
}

async function assertWhole(): Promise<void> {
  let held = 0;
  for (const intent of shop.provider.intents.values()) {
    const record = await findOrder(db, testStoreId, intent.orderId ?? "");
    if (!record) throw new Error(`${intent.id} belongs to no order`);
    const { order, reservations } = record;
    const returned = intent.refunds.reduce((sum, { amount }) => sum + amount, 0);
    expect(keptOf(order)).toBe((intent.captured?.amount ?? 0) - returned);
    expect(order).toMatchObject(keptOf(order) > 0 ? { state: "open", paymentState: "paid" } : { state: "cancelled" });
    expect(["captured", "cancelled"]).toContain(intent.state);
    for (const each of reservations) {
      expect(each.state).toBe(order.state === "open" ? "held" : "released");
      if (each.sku === sku && each.state === "held") held += each.quantity;
    }
    const ledger = await ledgerOf(db, testStoreId, order.id);
    const atProvider = ledger.filter(({ account }) => account === "provider-balance");
    expect(ledger.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(0);
    expect(atProvider.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(keptOf(order));
  }
  const levels = (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku);
  expect(levels).toMatchObject([{ onHand: units, reserved: held, free: units - held }]);
}

const points = sagaPoints.filter((point) => !/^(webhook|mail|capture)\./.test(point));
const reachedPoints = new Set<string>();

describe.each(Object.entries(stories))("an order that %s", (_, story) => {
  test.each(points)("whose process dies at %s ends whole", async (point) => {
    const { record, ctx } = await shop.cart({ [sku]: 2 });
    const quoteHash = await shop.agreed(ctx, record);
    const key = `the-key-of-this-order-${count}`;
    const died = await dieAt(point, async () => {
      const { orderId, payment } = await shop.place(ctx, record, { key, quoteHash });
      await story(orderId, payment?.intentId ?? "");
    });
    if (died) reachedPoints.add(point);
    clock.advance(31_000);
    if (died && point.startsWith("place.")) await shop.place(ctx, record, { key, quoteHash });
    clock.advance(901_000);
    await sweep();
    banksRefuse();
    clock.advance(3_601_000);
    await sweep();
    await assertWhole();
  });
});

test("the stories pass every point but those of webhooks, mails and parcels", () => {
  expect([...reachedPoints].sort()).toEqual([...points].sort());
});

test("after all of it every counter is the sum of its movements", async () => {
  expect(await recountStock({ db, clock }, system())).toMatchObject({ different: 0, busy: 0 });
});
