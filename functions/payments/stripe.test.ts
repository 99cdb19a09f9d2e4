import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SECRET_KEY, startTestServer, type TestServer } from "../../scripts/local/stripe/test-server.ts";
import { systemClock } from "../platform/clock.ts";
import type { PaymentProvider } from "./provider.ts";
import { stripeProvider } from "./stripe.ts";
import { fromStripeAmount, toStripeAmount } from "./stripe-amount.ts";

const secrets = { secretKey: SECRET_KEY, publishableKey: "pk_test", webhookSecrets: ["whsec_new", "whsec_old"] };
let server: TestServer;
let payments: PaymentProvider;
let now = Date.UTC(2026, 10, 20, 12);
const clock = { ...systemClock, now: () => new Date(now) };

beforeAll(async () => {
  server = await startTestServer({ secrets: ["whsec_old"] });
  payments = stripeProvider({ clock, secret: async () => secrets, apiBase: `${server.baseUrl}/ignored` });
});
afterAll(() => server.close());

let orders = 0;
function request(amount = 2500, currency = "GBP") {
  orders += 1;
  const orderId = `ord_${orders}`;
  return {
    storeId: "main",
    orderId,
    number: "Q-7F3K9M",
    email: "a@example.com",
    amount: { amount, currency },
    capture: "automatic" as const,
  };
}
const pay = (id: string, method = "pm_card_visa") =>
  server.stripe.paymentIntents.confirm(id, { payment_method: method, return_url: "https://shop.example/done" });

async function paid(amount?: number) {
  const intent = await payments.createIntent(request(amount));
  await pay(intent.id);
  return payments.getIntent(intent.id);
}

describe("intents", () => {
  test("one per order, however often it is asked for", async () => {
    const order = request();
    const [first, again] = [await payments.createIntent(order), await payments.createIntent(order)];
    expect(again.id).toBe(first.id);
    expect(first).toMatchObject({
      ...{ storeId: "main", orderId: order.orderId, state: "open" },
      amount: { amount: 2500, currency: "GBP" },
      clientSecret: expect.stringContaining("_secret_"),
    });
    expect(first.captured).toBeUndefined();
  });

  test("a capture is told with its charge", async () => {
    const intent = await paid();
    expect(intent).toMatchObject({
      state: "captured",
      captured: { amount: 2500, reference: expect.stringMatching(/^ch_/) },
    });
    expect(intent.failure).toBeUndefined();
  });

  test("a decline is told with its reason, and the intent stays open", async () => {
    const { id } = await payments.createIntent(request());
    await expect(pay(id, "pm_card_visa_chargeDeclinedInsufficientFunds")).rejects.toThrow();
    expect(await payments.getIntent(id)).toMatchObject({
      state: "open",
      failure: { reason: "insufficient_funds", reference: expect.stringMatching(/^ch_/) },
    });
  });

  test("a 3D Secure challenge is open until it is met", async () => {
    const { id } = await payments.createIntent(request());
    await pay(id, "pm_card_authenticationRequired");
    expect(await payments.getIntent(id)).toMatchObject({ state: "open" });
    server.control.authenticate(id, "fail");
    expect(await payments.getIntent(id)).toMatchObject({ state: "open", failure: { reason: expect.any(String) } });
    await pay(id, "pm_card_authenticationRequired");
    server.control.authenticate(id, "complete");
    expect(await payments.getIntent(id)).toMatchObject({ state: "captured" });
  });

  test("cancelling answers how it stands, also when it is too late", async () => {
    const { id } = await payments.createIntent(request());
    expect(await payments.cancelIntent(id)).toMatchObject({ state: "cancelled" });
    expect(await payments.cancelIntent(id)).toMatchObject({ state: "cancelled" });
    const late = await paid();
    expect(await payments.cancelIntent(late.id)).toMatchObject({ state: "captured" });
  });
});

describe("a payment that is only authorised", () => {
  test("is taken in whole or in part, once, and tells what was taken", async () => {
    const { id } = await payments.createIntent({ ...request(2500), capture: "manual" });
    await pay(id);
    expect(await payments.getIntent(id)).toMatchObject({ state: "authorised" });
    const part = {
      intentId: id,
      amount: { amount: 2000, currency: "GBP" },
      key: `capture-${id}`,
      ...{ taken: 0, final: true },
    };
    expect(await payments.capture(part)).toMatchObject({ state: "captured", captured: { amount: 2000 } });
    expect(await payments.capture({ ...part, key: `${part.key}-2` })).toMatchObject({ captured: { amount: 2000 } });
    await expect(payments.capture({ ...part, intentId: "pi_none" })).rejects.toMatchObject({ code: "PAYMENT_REFUSED" });
  });

  const inParts = async (card?: string) => {
    const { id } = await payments.createIntent({ ...request(2500), capture: "per-parcel" });
    await pay(id, card);
    const gbp = (amount: number) => ({ amount, currency: "GBP" });
    const take = (amount: number, taken: number, final = false) =>
      payments.capture({ intentId: id, amount: gbp(amount), taken, final, key: `capture-${id}-${taken}` });
    return { id, take };
  };

  test("is taken in parts where account and card allow it; two from the same sum take once", async () => {
    const { id, take } = await inParts();
    expect(await payments.getIntent(id)).toMatchObject({ state: "authorised", inParts: true });
    expect(await take(700, 0)).toMatchObject({ state: "authorised", captured: { amount: 700 } });
    expect(await take(900, 0)).toMatchObject({ captured: { amount: 700 } });
    expect(await take(800, 700)).toMatchObject({ state: "authorised", captured: { amount: 1500 } });
    const done = await take(400, 1500, true);
    expect(done).toMatchObject({ state: "captured", captured: { amount: 1900 } });
    expect(done.inParts).toBeUndefined();
    const charge = done.captured?.reference ?? "";
    const moved = await payments.balanceOf("2020-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z");
    const captures = moved.filter(({ reference }) => reference.startsWith(charge)).map((each) => each.amount.amount);
    expect(captures.toSorted()).toEqual([400, 700, 800]);
    expect(await payments.balanceOfSource(`${charge}#2`)).toMatchObject([{ amount: { amount: 800 } }]);
    expect(await payments.balanceOfSource(charge)).toMatchObject([{ reference: charge, amount: { amount: 700 } }]);
  });

  test("lets go of the rest of what was taken in part, and gives back no more than was taken", async () => {
    const { id, take } = await inParts();
    await take(700, 0);
    expect(await payments.cancelIntent(id)).toMatchObject({ state: "captured", captured: { amount: 700 } });
    const back = (amount: number) =>
      payments.refund({ intentId: id, amount: { amount, currency: "GBP" }, key: `${id}-${amount}`, refundId: "rfd_9" });
    await expect(back(701)).rejects.toMatchObject({ code: "PAYMENT_REFUSED" });
    expect(await back(700)).toMatchObject({ amount: 700 });
  });

  test("is not taken in parts where the card's bank does not take part", async () => {
    const { id, take } = await inParts("pm_card_credit_disableEnterpriseCardFeatures");
    expect((await payments.getIntent(id)).inParts).toBeUndefined();
    await expect(take(700, 0)).rejects.toMatchObject({ code: "PAYMENT_REFUSED" });
    expect(await take(2500, 0, true)).toMatchObject({ state: "captured", captured: { amount: 2500 } });
  });
});

test("the balance tells charges with their fees, refunds and disputes, by their source", async () => {
  const intent = await paid(2500);
  const amount = { amount: 500, currency: "GBP" };
  const given = await payments.refund({ intentId: intent.id, amount, key: `refund-${intent.id}`, refundId: "rfd_1" });
  server.control.settle();
  const moved = await payments.balanceOf("2020-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z");
  const charge = moved.find(({ reference }) => reference === intent.captured?.reference);
  expect(charge).toMatchObject({ kind: "charge", amount: { amount: 2500 }, fee: { amount: 58 } });
  expect(await payments.balanceOfSource(given.id)).toMatchObject([{ kind: "refund", amount: { amount: -500 } }]);
});

describe("refunds", () => {
  test("once per key, in parts, never more than was captured", async () => {
    const intent = await paid();
    const part = {
      intentId: intent.id,
      amount: { amount: 1000, currency: "GBP" },
      key: `refund-${intent.id}-1`,
      refundId: "rfd_1",
    };
    const first = await payments.refund(part);
    expect(await payments.refund(part)).toEqual(first);
    expect(first).toMatchObject({ amount: 1000, state: "succeeded", ours: "rfd_1" });
    await expect(
      payments.refund({ ...part, amount: { amount: 2000, currency: "GBP" }, key: `${part.key}-2` }),
    ).rejects.toMatchObject({ code: "PAYMENT_REFUSED" });
    expect((await payments.getIntent(intent.id)).refunds).toEqual([first]);
  });

  test("one that fails later is told as failed", async () => {
    const intent = await paid();
    const refund = await payments.refund({
      ...{ refundId: "rfd_1", intentId: intent.id, amount: intent.amount, key: `refund-${intent.id}` },
    });
    server.control.failRefund(refund.id);
    expect((await payments.getIntent(intent.id)).refunds).toMatchObject([{ id: refund.id, state: "failed" }]);
  });

  test("more than a page of them are all told", async () => {
    const intent = await paid();
    for (let count = 0; count < 12; count += 1)
      await payments.refund({
        ...{
          refundId: "rfd_1",
          intentId: intent.id,
          amount: { amount: 100, currency: "GBP" },
          key: `refund-${intent.id}-${count}`,
        },
      });
    expect((await payments.getIntent(intent.id)).refunds).toHaveLength(12);
  });
});

test("a dispute is told with its reason", async () => {
  const intent = await paid();
  server.control.raiseDispute({ payment_intent: intent.id, reason: "fraudulent" });
  expect((await payments.getIntent(intent.id)).disputes).toMatchObject([{ amount: 2500, reason: "fraudulent" }]);
});

describe("trouble", () => {
  test("no answer and a fault are worth another try, a refusal is not", async () => {
    const nowhere = stripeProvider({ clock, secret: async () => secrets, apiBase: "http://127.0.0.1:9" });
    await expect(nowhere.getIntent("pi_1")).rejects.toMatchObject({ kind: "unavailable" });
    await expect(payments.getIntent("pi_none")).rejects.toMatchObject({ code: "PAYMENT_REFUSED" });
    await expect(payments.createIntent(request(1))).rejects.toMatchObject({
      code: "PAYMENT_REFUSED",
      details: { reason: "amount_too_small" },
    });
  });

  test("a reply lost after the fact is found again by the library's own retry", async () => {
    server.control.setFaults({ loseReplies: 1 });
    const order = request();
    const intent = await payments.createIntent(order);
    expect((await payments.createIntent(order)).id).toBe(intent.id);
  });

  test("another key is not let in, and that is no answer about the payment", async () => {
    const other = stripeProvider({
      ...{ clock, apiBase: server.baseUrl },
      secret: async () => ({ ...secrets, secretKey: "sk_test_other" }),
    });
    await expect(other.getIntent("pi_1")).rejects.toMatchObject({ kind: "unavailable" });
  });
});

describe("reports", () => {
  async function reported() {
    const from = server.received.length;
    const intent = await paid();
    await expect.poll(() => server.received.length).toBeGreaterThanOrEqual(from + 3);
    const found = server.received.slice(from).find(({ body }) => JSON.parse(body).type === "payment_intent.succeeded");
    if (!found) throw new Error("no report of the payment");
    now = Number(/t=(\d+)/.exec(found.signature)?.[1]) * 1000;
    return { intent, ...found };
  }

  test("are the provider's own under either secret, and name the payment", async () => {
    const { intent, body, signature } = await reported();
    expect(await payments.verify(body, signature)).toMatchObject({ intentId: intent.id, id: expect.any(String) });
  });

  test("that are altered, forged, stale or unsigned are refused", async () => {
    const { body, signature } = await reported();
    const refused = { code: "SIGNATURE_NOT_VALID" };
    await expect(payments.verify(body.replace("2500", "9900"), signature)).rejects.toMatchObject(refused);
    await expect(payments.verify(body, undefined)).rejects.toMatchObject(refused);
    await expect(
      payments.verify(
        body,
        signature.replace(/v1=(.)/, (_, digit) => `v1=${digit === "0" ? "1" : "0"}`),
      ),
    ).rejects.toMatchObject(refused);
    const forged = server.stripe.webhooks.generateTestHeaderString({ payload: body, secret: "whsec_other" });
    await expect(payments.verify(body, forged)).rejects.toMatchObject(refused);
    now += 301_000;
    await expect(payments.verify(body, signature)).rejects.toMatchObject(refused);
    now -= 2000;
    await expect(payments.verify(body, signature)).resolves.toBeDefined();
  });
});

test.each([
  ["GBP", 2500, 2500],
  ["JPY", 500, 500],
  ["KWD", 1230, 1230],
  ["ISK", 500, 50_000],
  ["UGX", 500, 50_000],
])("%s amounts are counted as Stripe counts them, and back", (currency, ours, theirs) => {
  expect(toStripeAmount({ amount: ours, currency })).toBe(theirs);
  expect(fromStripeAmount(theirs, currency.toLowerCase())).toEqual({ amount: ours, currency });
});

test("no other files of the functions import Stripe than payments, their balance and the cards kept for them", () => {
  const root = new URL("..", import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/node_modules|\.test\./.test(file),
  );
  const importing = files.filter((file) => /from "stripe"/.test(readFileSync(`${root}/${file}`, "utf8")));
  expect(importing.toSorted()).toEqual([
    "payments/stripe-balance.ts",
    "payments/stripe-cards.ts",
    "payments/stripe.ts",
  ]);
});
