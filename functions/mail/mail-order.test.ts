import {
  OrderCancelled,
  OrderLinesCancelled,
  OrderPaid,
  OrderRefunded,
  OrderShipped,
} from "@quayside/shared/events.ts";
import type { SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { testStoreId } from "../cart/test-shop.ts";
import type { SagaPoint } from "../checkout/saga-points.ts";
import { sweepOrder } from "../checkout/sweep-order.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { queueHandler } from "../events/consume.ts";
import { issueGiftCard } from "../gift-cards/issue-gift-card.ts";
import { cancelOrder } from "../orders/cancel-order.ts";
import { notPaidInTime } from "../orders/cancellation.ts";
import { createShipment } from "../orders/create-shipment.ts";
import { shipShipment } from "../orders/move-shipment.ts";
import { settlePayment } from "../payments/settle-payment.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createLogger, type Logger } from "../platform/log.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { mailConsumers } from "./consumers.ts";
import type { MailDeps } from "./mail-order.ts";
import { renderMail } from "./render-mail.tsx";
import type { MailSender } from "./sender.ts";
import { wasMailed } from "./store.ts";

type Sent = Parameters<MailSender["send"]>[0];

const clock = seededClock();
const outbox: Sent[] = [];
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let dyingAt: SagaPoint | undefined;
let refusing = false;
let order: { orderId: string; number: string; orderToken: string; intentId: string };

beforeAll(async () => {
  vi.stubEnv("LOG_LEVEL", "SILENT");
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
  await shop.shop.product("mug", 1200);
  await shop.shop.stock("MUG", 1000);
});
afterAll(() => dynamo.stop());

const system = () => systemCtx(testStoreId, "test", clock);

beforeEach(async () => {
  outbox.length = 0;
  dyingAt = undefined;
  refusing = false;
  const { orderId, number, orderToken, payment } = await shop.order({ MUG: 2 });
  order = { orderId, number, orderToken, intentId: payment?.intentId ?? "" };
  shop.provider.pay(order.intentId);
  await settlePayment(shop.deps, system(), orderId);
});

async function consume(name: string, payload: object, id = clock.newId("event")): Promise<number> {
  const handler = queueHandler<MailDeps & { logger: Logger }>("mailer", mailConsumers, {
    ...shop.deps,
    logger: createLogger("test"),
    storeOrigin: "https://shop.example",
    render: renderMail,
    sender: {
      send: async (mail) => {
        if (refusing) throw new Error("throttled");
        outbox.push(mail);
        return `message-${outbox.length}`;
      },
    },
    checkpoint: (point) => {
      if (point === dyingAt) throw new Error("killed");
    },
  });
  const detail = { id, name, storeId: testStoreId, at: clock.now().toISOString(), requestId: "req", payload };
  const batch = { Records: [{ messageId: "1", body: JSON.stringify({ detail }) }] } as unknown as SQSEvent;
  return (await handler(batch)).batchItemFailures.length;
}

const total = { amount: 2795, currency: "GBP" };
const paid = () => consume(OrderPaid.name, { ...order, total, email: "ada@example.com" });

describe("a confirmation", () => {
  test("has what was bought, its taxes, the address and a link that opens the order", async () => {
    expect(await paid()).toBe(0);
    const [mail] = outbox;
    expect(mail).toMatchObject({ from: "shop@example.com", to: "ada@example.com" });
    expect(mail?.subject).toContain(order.number);
    const link = `https://shop.example/order/${order.orderId}?token=${order.orderToken}`;
    for (const text of [
      "2 × The mug (M)",
      "£24.00",
      "£3.95",
      "Including 20% tax",
      "£4.66",
      "£27.95",
      "SW1A 1AA",
      "with you by ",
    ]) {
      expect(mail?.text).toContain(text);
      expect(mail?.html.replaceAll("<!-- -->", "")).toContain(text);
    }
    for (const reach of ["hello@example.com", "Shop Ltd, 1 Quay"]) expect(mail?.text).toContain(reach);
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain(link);
  });

  test("goes out once, however often its event comes", async () => {
    expect(await Promise.all([paid(), paid(), paid()])).toContain(0);
    expect(await paid()).toBe(0);
    expect(outbox).toHaveLength(1);
    expect(await wasMailed(db, testStoreId, `${order.orderId}#confirmation`)).toBe(true);
  });

  test("that the mail provider refuses goes out at the next delivery", async () => {
    refusing = true;
    expect(await paid()).toBe(1);
    refusing = false;
    expect(await paid()).toBe(0);
    expect(outbox).toHaveLength(1);
  });

  test("whose process died before it was sent goes out once the claim has run out", async () => {
    dyingAt = "mail.claimed";
    expect(await paid()).toBe(1);
    dyingAt = undefined;
    expect(await paid()).toBe(1);
    clock.advance(91_000);
    expect(await paid()).toBe(0);
    expect(outbox).toHaveLength(1);
  });

  test("whose process died between acceptance and mark goes out twice: the one window there is", async () => {
    dyingAt = "mail.accepted";
    await paid();
    dyingAt = undefined;
    clock.advance(91_000);
    await paid();
    await paid();
    expect(outbox).toHaveLength(2);
  });

  test("whose event was lost is told again by the sweeper", async () => {
    clock.advance(601_000);
    expect(await sweepOrder(shop.deps, system(), order.orderId)).toBe("announced");
    await paid();
    expect(await sweepOrder(shop.deps, system(), order.orderId)).toBe("done");
  });
});

describe("other mails", () => {
  test("an order that a gift card paid and that is cancelled is told as paid", async () => {
    const body = { amount: 5000, reason: "Lost parcel" };
    const { giftCard } = await issueGiftCard(shop.deps, system(), { params: undefined, query: undefined, body });
    const { orderId, number } = await shop.order({ MUG: 1 }, { giftCards: [giftCard.id] });
    const reason = "Out of production.";
    await cancelOrder(shop.deps, system(), { params: { orderId }, query: undefined, body: { reason } });
    await consume(OrderCancelled.name, { orderId, number, reason, email: "ada@example.com" });
    expect(outbox.at(-1)?.text).toContain("What you paid is being returned");
  });

  test("a cancelled order and its refund", async () => {
    await cancelOrder(shop.deps, system(), {
      ...{ params: { orderId: order.orderId }, query: undefined, body: { reason: "Out of production." } },
    });
    const { orderId, number } = order;
    const email = "ada@example.com";
    await consume(OrderCancelled.name, { orderId, number, reason: "Out of production.", email });
    const refunded = { orderId, number, amount: total, email };
    const eventId = clock.newId("event");
    await consume(OrderRefunded.name, refunded, eventId);
    await consume(OrderRefunded.name, refunded, eventId);
    expect(outbox.map(({ subject }) => subject)).toEqual([
      `Test shop: your order ${number} was cancelled`,
      `Test shop: £27.95 returned for ${number}`,
    ]);
    expect(outbox[0]?.text).toContain("Out of production.");
    expect(outbox[0]?.text).toContain("being returned");
  });

  test("whoever left without paying is not written to", async () => {
    const { orderId, number } = order;
    await consume(OrderCancelled.name, { orderId, number, reason: notPaidInTime, email: "ada@example.com" });
    expect(outbox).toHaveLength(0);
  });
});

test("a parcel that left is told with how to follow it, once", async () => {
  const deps = { ...shop.deps };
  const body = { location: "main", lines: [{ lineId: "1", quantity: 1 }] };
  const params = { orderId: order.orderId };
  const begun = await createShipment(deps, system(), { params, query: undefined, body });
  const shipmentId = begun.order.shipments[0]?.id ?? "";
  const tracking = { carrier: "Royal Mail", trackingNumber: "RM123", trackingUrl: "https://track.example/RM123" };
  await shipShipment(deps, system(), { params: { ...params, shipmentId }, query: undefined, body: tracking });
  const payload = { orderId: order.orderId, number: order.number, email: "ada@example.com", shipmentId };
  await consume(OrderShipped.name, payload);
  await consume(OrderShipped.name, payload);
  expect(outbox).toHaveLength(1);
  expect(outbox[0]?.subject).toContain("is on its way");
  for (const told of ["Royal Mail, RM123", "https://track.example/RM123", "1 × "])
    expect(outbox[0]?.text).toContain(told);
});

test("lines taken off are told with their number and why", async () => {
  const lines = [{ lineId: "1", quantity: 1 }];
  const payload = { orderId: order.orderId, number: order.number, email: "ada@example.com", lines };
  await consume(OrderLinesCancelled.name, { ...payload, reason: "One arrived broken" });
  expect(outbox[0]?.subject).toContain("a part of your order");
  expect(outbox[0]?.text).toContain("One arrived broken");
});
