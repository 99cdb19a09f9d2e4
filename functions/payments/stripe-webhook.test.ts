import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import {
  type ReceivedWebhook,
  SECRET_KEY,
  startTestServer,
  type TestServer,
} from "../../scripts/local/stripe/test-server.ts";
import { testStoreId } from "../cart/test-shop.ts";
import type { SagaPoint } from "../checkout/saga-points.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { httpHandler } from "../http/handler.ts";
import { ledgerOf } from "../ledger/store.ts";
import { findOrder } from "../orders/store.ts";
import { createLogger } from "../platform/log.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { paymentRoutes } from "./routes.ts";
import { stripeProvider } from "./stripe.ts";

const secrets = { secretKey: SECRET_KEY, publishableKey: "pk_test", webhookSecrets: ["whsec_test"] };
const clock = { ...seededClock(), now: () => new Date(Date.UTC(2026, 10, 20, 12)) };
let dynamo: TestDynamo;
let server: TestServer;
let db: Db;
let shop: TestCheckout;
let dyingAt: SagaPoint | undefined;
let fetched = 0;

beforeAll(async () => {
  vi.stubEnv("STORE_ID", testStoreId);
  vi.stubEnv("LOG_LEVEL", "SILENT");
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  server = await startTestServer();
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestCheckout(db, clock);
  const stripe = stripeProvider({ clock, secret: async () => secrets, apiBase: server.baseUrl });
  shop.deps.payments = {
    ...stripe,
    getIntent: (id) => {
      fetched += 1;
      return stripe.getIntent(id);
    },
  };
  await shop.shop.product("mug", 1200);
  await shop.shop.stock("MUG", 1000);
});
afterAll(() => Promise.all([server.close(), dynamo.stop()]));
beforeEach(() => {
  dyingAt = undefined;
});

async function deliver({ body, signature }: ReceivedWebhook) {
  const handler = httpHandler(paymentRoutes, {
    ...shop.deps,
    logger: createLogger("test"),
    checkpoint: (point: SagaPoint) => {
      if (point === dyingAt) throw new Error(`killed at ${point}`);
    },
  });
  const event = {
    ...{ routeKey: "POST /api/v1/webhooks/stripe", rawPath: "/api/v1/webhooks/stripe", rawQueryString: "" },
    headers: { "stripe-signature": signature, "content-type": "application/json" },
    requestContext: { requestId: "req" },
    ...{ body, isBase64Encoded: false },
  } as unknown as APIGatewayProxyEventV2;
  return handler(event, {} as never) as Promise<{ statusCode: number; body: string }>;
}

/** An order whose payment Stripe has, and all that Stripe reports of it. */
async function history(then: (intentId: string) => Promise<unknown> = async () => {}) {
  const { orderId, payment } = await shop.order({ MUG: 1 });
  const from = server.received.length;
  const intentId = payment?.intentId ?? "";
  await server.stripe.paymentIntents.confirm(intentId, { payment_method: "pm_card_visa" });
  await then(intentId);
  const ours = () => server.received.slice(from).filter(({ body }) => body.includes(intentId));
  await expect.poll(() => ours().length).toBeGreaterThanOrEqual(2);
  await expect.poll(() => server.control.webhooks.list().filter(({ state }) => state === "pending")).toEqual([]);
  return { orderId, intentId, reports: ours() };
}

const stateOf = async (orderId: string) => {
  const order = (await findOrder(db, testStoreId, orderId))?.order;
  const ledger = await ledgerOf(db, testStoreId, orderId);
  const kinds = order?.paymentEvents.map(({ kind, amount }) => `${kind} ${amount.amount}`).sort();
  const booked = ledger.map(({ account, amount }) => `${account} ${amount.amount}`).sort();
  return { state: order?.state, paymentState: order?.paymentState, kinds, booked };
};

describe("a report", () => {
  test("settles the order that it is about, once", async () => {
    const { orderId, reports } = await history();
    for (const report of reports) expect((await deliver(report)).statusCode).toBe(200);
    const settled = await stateOf(orderId);
    expect(settled).toMatchObject({ paymentState: "paid", kinds: ["captured 1595", "intent-created 1595"] });
    const before = fetched;
    for (const report of reports) expect((await deliver(report)).statusCode).toBe(200);
    expect(fetched).toBe(before);
    expect(await stateOf(orderId)).toEqual(settled);
  });

  test("forged or altered is refused and changes nothing", async () => {
    const { orderId, reports } = await history();
    for (const { body, signature } of reports) {
      expect(await deliver({ body: `${body} `, signature })).toMatchObject({ statusCode: 400 });
      expect(JSON.parse((await deliver({ body, signature: "t=1,v1=00" })).body).error.code).toBe("SIGNATURE_NOT_VALID");
    }
    expect(await stateOf(orderId)).toMatchObject({ paymentState: "awaiting" });
  });

  test("of a payment that is not ours is answered and left", async () => {
    const from = server.received.length;
    await server.stripe.paymentIntents.create({
      ...{ amount: 700, currency: "gbp", payment_method: "pm_card_visa", confirm: true },
    });
    await expect.poll(() => server.received.length - from).toBeGreaterThanOrEqual(3);
    for (const report of server.received.slice(from)) expect((await deliver(report)).statusCode).toBe(200);
  });

  test.each(["webhook.verified", "webhook.stored", "settle.fetched", "settle.recorded", "webhook.settled"] as const)(
    "whose process dies at %s is worked off when it comes again",
    async (point) => {
      const { orderId, reports } = await history();
      dyingAt = point;
      for (const report of reports) await deliver(report);
      dyingAt = undefined;
      for (const report of reports) expect((await deliver(report)).statusCode).toBe(200);
      expect(await stateOf(orderId)).toMatchObject({ paymentState: "paid" });
      expect((await stateOf(orderId)).kinds).toHaveLength(2);
    },
  );
});

test("however reports come, doubled and in any order, the end is the same", async () => {
  const refund = (payment_intent: string) => server.stripe.refunds.create({ payment_intent, amount: 500 });
  const ends = new Set<string>();
  for (let seed = 1; seed <= 6; seed += 1) {
    const { orderId, reports } = await history(refund);
    const order = [...reports, ...reports].toSorted(() => clock.random() - 0.5);
    for (const report of order) expect((await deliver(report)).statusCode).toBe(200);
    ends.add(JSON.stringify(await stateOf(orderId)));
  }
  expect([...ends]).toHaveLength(1);
  expect(JSON.parse([...ends][0] ?? "{}")).toMatchObject({ paymentState: "partially-refunded" });
});
