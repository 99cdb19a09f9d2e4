import type { OrderDetail } from "@quayside/shared/orders/schema.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { getCart } from "../cart/store.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { confirmPayment } from "../checkout/confirm-payment.ts";
import { orderStatus } from "../checkout/order-status.ts";
import { resumePayment } from "../checkout/resume-payment.ts";
import { sweepOrder } from "../checkout/sweep-order.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { exceptionsOf } from "../exceptions/store.ts";
import { stockOf } from "../inventory/store.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { orderDetail } from "../orders/order-detail.ts";
import { orderOf } from "../orders/step.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import { createDb, type Db, documentClient } from "../store/db.ts";
import { tableDefinition } from "../store/table.ts";
import { settlePayment } from "./settle-payment.ts";

const clock = seededClock();
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
  sku = `MUG-${count}`;
  await shop.shop.product(sku.toLowerCase(), 1200);
  await shop.shop.stock(sku, 3);
  shop.provider.refunds = "succeeded";
});

const system = (): Ctx => systemCtx(testStoreId, "test", clock);
const settle = (orderId: string) => settlePayment(shop.deps, system(), orderId);
const sweep = (orderId: string) => sweepOrder(shop.deps, system(), orderId);
const level = async () => (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku)?.[0];
const detail = async (orderId: string): Promise<OrderDetail> =>
  orderDetail(db, system(), await orderOf(db, system(), orderId));
const params = (orderId: string) => ({ params: { orderId }, query: undefined, body: undefined });
const staffCancel = (orderId: string, reason = "asked by phone") =>
  cancelOrder(shop.deps, system(), { ...params(orderId), body: { reason } });
const raised = async (orderId: string) => {
  const { items } = await exceptionsOf(db, testStoreId, {});
  return items.filter((each) => each.orderId === orderId).map(({ kind }) => kind);
};

async function placed(quantity = 1) {
  const order = await shop.order({ [sku]: quantity });
  return { ...order, intentId: order.payment?.intentId ?? "" };
}

/** Sums per account; every posting sums to zero by itself. */
function accounts({ ledger }: OrderDetail) {
  const postings = Map.groupBy(ledger, ({ transactionId }) => transactionId);
  for (const entries of postings.values()) expect(entries.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(0);
  const sums: Record<string, number> = {};
  for (const { account, amount } of ledger) sums[account] = (sums[account] ?? 0) + amount.amount;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

describe("a payment in time", () => {
  test("makes the order paid, with its sale in the ledger", async () => {
    const { orderId, intentId, ctx } = await placed(2);
    shop.provider.pay(intentId);
    const status = await confirmPayment(shop.deps, ctx, params(orderId));
    expect(status).toMatchObject({ status: "processing", paymentState: "paid" });
    const found = await detail(orderId);
    expect(found.order).toMatchObject({ state: "open", paidAt: expect.any(String) });
    expect(found.order.reservedUntil).toBeUndefined();
    expect(accounts(found)).toEqual({
      "provider-balance": 2795,
      sales: -2000,
      "delivery-income": -329,
      "tax-payable": -466,
    });
    expect(found.timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["order.placed", "payment.started", "order.paid", "payment captured"]),
    );
    expect(await level()).toMatchObject({ onHand: 3, reserved: 2 });
  });

  test("is recorded once, however many tell of it at once", async () => {
    const { orderId, intentId } = await placed();
    shop.provider.pay(intentId);
    await Promise.all(Array.from({ length: 8 }, () => settle(orderId)));
    await settle(orderId);
    const found = await detail(orderId);
    expect(found.order.paymentEvents.map(({ kind }) => kind)).toEqual(["intent-created", "captured"]);
    expect(accounts(found)).toMatchObject({ "provider-balance": 1595 });
    expect(found.timeline.filter(({ what }) => what === "order.paid")).toHaveLength(1);
  });

  test("a decline is noted, and the same payment goes on", async () => {
    const { orderId, intentId, ctx } = await placed();
    shop.provider.decline(intentId);
    expect((await settle(orderId)).order).toMatchObject({ paymentState: "awaiting", status: "pending" });
    expect(await resumePayment(shop.deps, ctx, params(orderId))).toMatchObject({ intentId });
    shop.provider.pay(intentId);
    expect((await settle(orderId)).order.paymentState).toBe("paid");
    await expect(resumePayment(shop.deps, ctx, params(orderId))).rejects.toMatchObject({ code: "ORDER_NOT_PAYABLE" });
  });

  test("only the order's token or its customer opens it", async () => {
    const { orderId, ctx } = await placed();
    expect(await orderStatus(shop.deps, ctx, params(orderId))).toMatchObject({ id: orderId });
    const another = await placed();
    for (const guestToken of [another.orderToken, "", undefined])
      await expect(orderStatus(shop.deps, { ...ctx, guestToken }, params(orderId))).rejects.toMatchObject({
        code: "ORDER_NOT_FOUND",
      });
    const customer: Ctx["actor"] = { kind: "customer", customerId: "somebody", email: "a@example.com" };
    await expect(
      orderStatus(shop.deps, { ...ctx, guestToken: undefined, actor: customer }, params(orderId)),
    ).rejects.toMatchObject({ code: "ORDER_NOT_FOUND" });
  });

  test("too little keeps the money for the shopper and tells a person", async () => {
    const { orderId, intentId } = await placed();
    shop.provider.pay(intentId, 1000);
    expect((await settle(orderId)).order).toMatchObject({ paymentState: "partially-paid", status: "pending" });
    expect(await raised(orderId)).toEqual(["payment-differs"]);
    expect(accounts(await detail(orderId))).toEqual({ "provider-balance": 1000, "refunds-payable": -1000 });
  });

  test("too much pays the order and tells a person", async () => {
    const { orderId, intentId } = await placed();
    shop.provider.pay(intentId, 2000);
    expect((await settle(orderId)).order).toMatchObject({ paymentState: "overcharged", status: "processing" });
    expect(await raised(orderId)).toEqual(["payment-differs"]);
    expect(accounts(await detail(orderId))).toMatchObject({ "provider-balance": 2000, receivable: -405 });
    shop.provider.refundByHand(intentId, 405);
    await settle(orderId);
    const after = accounts(await detail(orderId));
    expect(after).toMatchObject({ "provider-balance": 1595, sales: -1000 });
    expect(after.receivable).toBeUndefined();
  });
});

describe("a payment too late", () => {
  test("an unpaid order ends when its time is over: intent first, then stock", async () => {
    const { orderId, intentId } = await placed(3);
    expect(await sweep(orderId)).toBe("waiting");
    clock.advance(901_000);
    expect(await sweep(orderId)).toBe("expired");
    expect(shop.provider.intents.get(intentId)?.state).toBe("cancelled");
    const found = await detail(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", status: "cancelled", paymentState: "cancelled" });
    expect(found.reservations).toEqual([{ sku, location: "main", quantity: 3, state: "released" }]);
    expect(await level()).toMatchObject({ reserved: 0, free: 3 });
    expect(await sweep(orderId)).toBe("done");
  });

  test("paid after its time but before the sweep: it is paid", async () => {
    const { orderId, intentId } = await placed();
    clock.advance(901_000);
    shop.provider.pay(intentId);
    expect(await sweep(orderId)).toBe("settled");
    expect((await detail(orderId)).order).toMatchObject({ state: "open", paymentState: "paid" });
  });

  test("an order that died before it had an intent ends too, and its intent can never be paid", async () => {
    const { record, ctx } = await shop.cart({ [sku]: 2 });
    const key = `died-before-the-intent-${sku}`;
    const quoteHash = await shop.agreed(ctx, record);
    shop.provider.unreachable = true;
    await expect(shop.place(ctx, record, { key, quoteHash })).rejects.toMatchObject({ kind: "unavailable" });
    shop.provider.unreachable = false;
    clock.advance(901_000);
    const orderId = (await getCart(db, testStoreId, record.id))?.orderId ?? "";
    expect(await sweep(orderId)).toBe("expired");
    expect(shop.provider.intentOf(orderId).state).toBe("cancelled");
    expect(await level()).toMatchObject({ reserved: 0 });
    await expect(shop.place(ctx, record, { key, quoteHash })).rejects.toMatchObject({ code: "ORDER_NOT_PAYABLE" });
  });

  test("while the provider cannot be asked, stock stays held", async () => {
    const { orderId } = await placed(2);
    clock.advance(901_000);
    shop.provider.unreachable = true;
    await expect(sweep(orderId)).rejects.toMatchObject({ kind: "unavailable" });
    shop.provider.unreachable = false;
    expect(await level()).toMatchObject({ reserved: 2 });
    expect(await sweep(orderId)).toBe("expired");
  });

  test("a slow payment gives its stock up, and gets it again when the money comes", async () => {
    const { orderId, intentId } = await placed(2);
    shop.provider.process(intentId);
    clock.advance(901_000);
    expect(await sweep(orderId)).toBe("released");
    expect(await level()).toMatchObject({ reserved: 0 });
    expect(await sweep(orderId)).toBe("waiting");
    shop.provider.pay(intentId);
    const { order, reservations } = await settle(orderId);
    expect(order).toMatchObject({ state: "open", paymentState: "paid" });
    expect(reservations).toEqual([{ sku, location: "main", quantity: 2, state: "held" }]);
    expect(await level()).toMatchObject({ reserved: 2 });
  });

  test("when the stock is gone the money goes back by itself, and a person and the shopper are told", async () => {
    const { orderId, intentId } = await placed(2);
    shop.provider.process(intentId);
    clock.advance(901_000);
    await sweep(orderId);
    await placed(2);
    shop.provider.pay(intentId);
    const { order } = await settle(orderId);
    expect(order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(shop.provider.intents.get(intentId)?.refunds).toMatchObject([{ amount: 2795 }]);
    expect(await raised(orderId)).toEqual(["late-payment-refunded"]);
    expect(accounts(await detail(orderId))).toEqual({});
    await Promise.all([settle(orderId), sweep(orderId)]);
    expect(shop.provider.intents.get(intentId)?.refunds).toHaveLength(1);
  });

  test("a slow payment that fails ends the order at the next question", async () => {
    const { orderId, intentId } = await placed(2);
    shop.provider.process(intentId);
    clock.advance(901_000);
    await sweep(orderId);
    const intent = shop.provider.intents.get(intentId);
    if (intent) intent.state = "open";
    clock.advance(3_601_000);
    expect(await sweep(orderId)).toBe("expired");
    expect(await level()).toMatchObject({ reserved: 0, free: 3 });
  });
});

describe("cancelling", () => {
  test("an unpaid order: the intent ends, the stock is free, the reason is kept", async () => {
    const { orderId, intentId } = await placed(2);
    const found = await staffCancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", cancelReason: "asked by phone" });
    expect(shop.provider.intents.get(intentId)?.state).toBe("cancelled");
    expect(await level()).toMatchObject({ reserved: 0 });
    await expect(staffCancel(orderId)).rejects.toMatchObject({
      code: "ORDER_NOT_CANCELLABLE",
      details: { from: "cancelled", to: "cancelled" },
    });
    expect((await detail(orderId)).timeline.map(({ what }) => what)).toContain("order.cancel-refused");
  });

  test("a paid order: what came in goes back, and the sale is taken back", async () => {
    const { orderId, intentId } = await placed(2);
    shop.provider.pay(intentId);
    await settle(orderId);
    const found = await staffCancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(accounts(found)).toEqual({});
    expect(shop.provider.intents.get(intentId)?.refunds).toMatchObject([{ amount: 2795 }]);
    expect(await level()).toMatchObject({ reserved: 0 });
  });

  test("paid in the same moment: nothing is lost", async () => {
    const { orderId, intentId } = await placed(2);
    shop.provider.pay(intentId);
    const found = await staffCancel(orderId);
    expect(found.order).toMatchObject({ state: "cancelled", paymentState: "refunded" });
    expect(accounts(found)).toEqual({});
  });

  test("a promotion's use is given back", async () => {
    const promotion = await shop.shop.promotion(`ONCE${count}`, 10, { limits: { total: 1 } });
    const { orderId } = await shop.order({ [sku]: 1 }, { code: promotion.code });
    await staffCancel(orderId);
    await expect(shop.order({ [sku]: 1 }, { code: promotion.code })).resolves.toMatchObject({});
  });

  test("a refund under way is waited for; one that fails is told to a person, once", async () => {
    const { orderId, intentId } = await placed();
    shop.provider.pay(intentId);
    await settle(orderId);
    shop.provider.refunds = "pending";
    const waiting = await staffCancel(orderId);
    expect(waiting.order.paymentState).toBe("paid");
    expect(await sweep(orderId)).toBe("waiting");
    shop.provider.settleRefunds("failed");
    expect(await sweep(orderId)).toBe("settled");
    expect(await raised(orderId)).toEqual(["refund-failed"]);
    expect(accounts(await detail(orderId))).toMatchObject({ "provider-balance": 1595 });
    shop.provider.refundByHand(intentId, 1595);
    expect((await settle(orderId)).order.paymentState).toBe("refunded");
    expect(accounts(await detail(orderId))).toEqual({});
  });

  test("a refund that the provider refuses is told to a person", async () => {
    const { orderId, intentId } = await placed();
    shop.provider.pay(intentId);
    shop.provider.refunds = "refused";
    await staffCancel(orderId);
    expect(await raised(orderId)).toEqual(["refund-failed"]);
  });

  test("a retry under the same key goes on with the refund", async () => {
    const { orderId, intentId } = await placed();
    shop.provider.pay(intentId);
    await settle(orderId);
    const dying = {
      ...shop.deps,
      checkpoint: (point: string) => {
        if (point === "refund.due") throw new Error("killed");
      },
    };
    const input = { ...params(orderId), body: { reason: "asked by phone" } };
    await expect(cancelOrder(dying, system(), input)).rejects.toThrow("killed");
    expect((await detail(orderId)).order).toMatchObject({ state: "cancelled", paymentState: "paid" });
    const claim = {
      effect: { orderId },
      record: () => {
        throw new Error("recorded twice");
      },
    };
    const found = await cancelOrder(shop.deps, { ...system(), claim }, input);
    expect(found.order.paymentState).toBe("refunded");
  });
});

test("a dispute is noted and told to a person", async () => {
  const { orderId, intentId } = await placed();
  shop.provider.pay(intentId);
  shop.provider.dispute(intentId);
  const { order } = await settle(orderId);
  expect(order.paymentEvents.map(({ kind }) => kind)).toEqual(["intent-created", "captured", "disputed"]);
  expect(await raised(orderId)).toEqual(["dispute"]);
});
