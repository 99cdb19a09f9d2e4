import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let stripe: Stripe;
beforeEach(async () => {
  server = await startTestServer();
  stripe = server.stripe;
});
afterEach(() => server.close());

const params = { amount: 500, currency: "gbp" } as const;
const count = async () => (await stripe.paymentIntents.list({ limit: 100 })).data.length;
const replayed = (response: { lastResponse: { headers: Record<string, string> } }) =>
  response.lastResponse.headers["idempotent-replayed"];

describe("an idempotency key", () => {
  it("gives the first answer again", async () => {
    const first = await stripe.paymentIntents.create(params, { idempotencyKey: "ord_1" });
    const again = await stripe.paymentIntents.create(params, { idempotencyKey: "ord_1" });
    expect(again).toEqual(first);
    expect([replayed(first), replayed(again)]).toEqual([undefined, "true"]);
    expect(again.lastResponse.headers["original-request"]).toBe(first.lastResponse.requestId);
    expect(await count()).toBe(1);
  });

  it("gives a decline again, without a second charge", async () => {
    const intent = await stripe.paymentIntents.create(params);
    const confirm = () =>
      stripe.paymentIntents.confirm(
        intent.id,
        { payment_method: "pm_card_visa_chargeDeclined" },
        { idempotencyKey: "pay" },
      );
    const [first, again] = [await confirm().catch(String), await confirm().catch(String)];
    expect(first).toMatch(/declined/);
    expect(again).toBe(first);
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });

  it("refuses other parameters and other endpoints", async () => {
    const options = { idempotencyKey: "ord_2" };
    await stripe.paymentIntents.create(params, options);
    const other = stripe.paymentIntents.create({ ...params, amount: 501 }, options);
    await expect(other).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    await expect(stripe.customers.create({}, options)).rejects.toMatchObject({
      rawType: "idempotency_error",
      statusCode: 400,
    });
    expect(await count()).toBe(1);
  });

  it("is not used up by a request that fails validation", async () => {
    const options = { idempotencyKey: "ord_3" };
    await expect(stripe.paymentIntents.create({ ...params, amount: 1 }, options)).rejects.toMatchObject({
      code: "amount_too_small",
    });
    expect((await stripe.paymentIntents.create(params, options)).amount).toBe(500);
  });

  it("is free again after 24 hours", async () => {
    const first = await stripe.paymentIntents.create(params, { idempotencyKey: "ord_4" });
    server.advance(86_401);
    const later = await stripe.paymentIntents.create(params, { idempotencyKey: "ord_4" });
    expect(later.id).not.toBe(first.id);
  });

  it("in flight refuses its twin with 409, which the client retries into the same answer", async () => {
    server.control.setFaults({ latencyMs: 60 });
    const options = { idempotencyKey: "ord_5" };
    const first = stripe.paymentIntents.create(params, options);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(stripe.paymentIntents.create(params, options)).rejects.toMatchObject({
      statusCode: 409,
      code: "idempotency_key_in_use",
    });
    const patient = stripe.paymentIntents.create(params, { ...options, maxNetworkRetries: 2 });
    expect((await patient).id).toBe((await first).id);
    expect(await count()).toBe(1);
  });

  it("finds the effect of a request whose answer was lost", async () => {
    server.control.setFaults({ loseReplies: 1 });
    const charge = { ...params, payment_method: "pm_card_visa", confirm: true };
    const paid = await stripe.paymentIntents.create(charge, { idempotencyKey: "ord_6", maxNetworkRetries: 1 });
    expect([paid.status, replayed(paid)]).toEqual(["succeeded", "true"]);
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });

  it.each([
    ["failRequests", Stripe.errors.StripeAPIError],
    ["rateLimitRequests", Stripe.errors.StripeRateLimitError],
  ] as const)("survives %s", async (fault, kind) => {
    server.control.setFaults({ [fault]: 1 });
    const options = { idempotencyKey: "ord_7" };
    await expect(stripe.paymentIntents.create(params, options)).rejects.toBeInstanceOf(kind);
    expect((await stripe.paymentIntents.create(params, options)).amount).toBe(500);
  });
});
