import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let stripe: Stripe;
beforeEach(async () => {
  server = await startTestServer({ secrets: ["whsec_new", "whsec_old"] });
  stripe = server.stripe;
});
afterEach(() => server.close());

const types = () => server.received.map(({ body }) => JSON.parse(body).type);
const eventIds = () => server.received.map(({ body }) => JSON.parse(body).id);
const pay = () =>
  stripe.paymentIntents.create({ amount: 700, currency: "gbp", payment_method: "pm_card_visa", confirm: true });
const OF_A_PAYMENT = ["payment_intent.created", "charge.succeeded", "payment_intent.succeeded"];
const until = (condition: () => boolean) => expect.poll(condition, { interval: 5 }).toBe(true);

describe("the signature", () => {
  async function signed() {
    await pay();
    await until(() => server.received.length >= 3);
    const [webhook] = server.received;
    if (webhook === undefined) throw new Error("no webhook arrived");
    const sentAt = Number(/t=(\d+)/.exec(webhook.signature)?.[1]);
    const verify = (body: string, secret: string, seconds = 0) =>
      stripe.webhooks.constructEventAsync(body, webhook.signature, secret, 300, undefined, (sentAt + seconds) * 1000);
    return { webhook, verify };
  }

  it.each(["whsec_new", "whsec_old"])("is valid for %s while secrets are rolled", async (secret) => {
    const { webhook, verify } = await signed();
    const event = await verify(webhook.body, secret);
    expect(event).toMatchObject({
      object: "event",
      type: "payment_intent.created",
      api_version: Stripe.API_VERSION,
      livemode: false,
    });
    expect(event.request).toMatchObject({ id: expect.stringMatching(/^req_/), idempotency_key: expect.any(String) });
  });

  it("is refused for an altered body, another secret or an old time", async () => {
    const { webhook, verify } = await signed();
    const refusal = { type: "StripeSignatureVerificationError" };
    await expect(verify(webhook.body.replace("700", "1"), "whsec_new")).rejects.toMatchObject(refusal);
    await expect(verify(webhook.body, "whsec_other")).rejects.toMatchObject(refusal);
    await expect(verify(webhook.body, "whsec_new", 301)).rejects.toMatchObject(refusal);
    await expect(verify(webhook.body, "whsec_new", 299)).resolves.toBeDefined();
  });
});

describe("delivery", () => {
  it("follows a payment by itself, with the booking after it", async () => {
    await pay();
    await until(() => server.received.length === 3);
    expect(types()).toEqual(OF_A_PAYMENT);
    server.advance(2);
    await until(() => server.received.length === 4);
    const updated = JSON.parse(server.received[3]?.body ?? "{}");
    expect(updated).toMatchObject({
      type: "charge.updated",
      data: { previous_attributes: { balance_transaction: null } },
      request: { id: null },
    });
  });

  it("tells refunds and disputes", async () => {
    server.control.webhooks.set({ paused: true });
    const paid = await pay();
    await stripe.refunds.create({ payment_intent: paid.id, amount: 100 });
    server.control.settle();
    const dispute = server.control.raiseDispute({ payment_intent: paid.id });
    server.control.resolveDispute(dispute.id, "won");
    await server.control.webhooks.flush();
    expect(types().slice(3)).toEqual([
      "refund.created",
      "charge.refunded",
      "charge.updated",
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.funds_reinstated",
      "charge.dispute.closed",
    ]);
  });

  it("waits while paused and goes out on flush", async () => {
    server.control.webhooks.set({ paused: true });
    await pay();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(server.received).toEqual([]);
    expect(await server.control.webhooks.flush()).toEqual({ delivered: 3, failed: 0 });
    expect(types()).toEqual(OF_A_PAYMENT);
  });

  it("doubles, turns around and shuffles on demand", async () => {
    server.control.webhooks.set({ paused: true, copies: 2, order: "reversed" });
    await pay();
    await server.control.webhooks.flush();
    expect(types()).toEqual(OF_A_PAYMENT.toReversed().flatMap((type) => [type, type]));
    expect(new Set(eventIds()).size).toBe(3);

    server.received.length = 0;
    server.control.webhooks.set({ copies: 1, order: "shuffled" });
    for (let index = 0; index < 5; index += 1) await pay();
    await server.control.webhooks.flush();
    const created = (await stripe.events.list({ limit: 15 })).data.map(({ id }) => id).reverse();
    expect(eventIds()).not.toEqual(created);
    expect(eventIds().sort()).toEqual(created.sort());
  });

  it("can be late or never come, while the event stays readable", async () => {
    server.control.webhooks.set({ delayMs: 60_000, drop: ["charge.succeeded"] });
    await pay();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(server.received).toEqual([]);
    server.advance(61);
    await until(() => server.received.length >= 2);
    expect(types()).not.toContain("charge.succeeded");
    const [lost] = (await stripe.events.list({ type: "charge.succeeded" })).data;
    expect(lost?.pending_webhooks).toBe(1);
    server.control.webhooks.resend(lost?.id ?? "");
    await until(() => types().includes("charge.succeeded"));
  });

  it("is tried again with growing gaps until it is taken", async () => {
    server.answerWith(503);
    await stripe.paymentIntents.create({ amount: 700, currency: "gbp" });
    // An attempt counts once its answer is in; only then is the next one due.
    const attempted = (times: number) => until(() => server.control.webhooks.list()[0]?.attempts === times);
    await attempted(1);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(server.received).toHaveLength(1);
    server.advance(2);
    await attempted(2);
    expect(server.received).toHaveLength(2);
    server.answerWith(200);
    server.advance(6);
    await until(() => server.control.webhooks.list()[0]?.state === "delivered");
    expect(server.control.webhooks.list()).toMatchObject([{ attempts: 3, status: 200 }]);
    expect(new Set(eventIds()).size).toBe(1);
    const [event] = (await stripe.events.list()).data;
    expect(event?.pending_webhooks).toBe(0);
  });

  it("of a refused request never happens", async () => {
    await expect(
      stripe.paymentIntents.create({ amount: 700, currency: "gbp", payment_method: "pm_none" }),
    ).rejects.toThrow();
    expect((await stripe.events.list()).data).toEqual([]);
  });
});
