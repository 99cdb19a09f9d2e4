import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../test-server.ts";

let server: TestServer;
let stripe: Stripe;
beforeAll(async () => {
  server = await startTestServer();
  stripe = server.stripe;
});
afterAll(() => server.close());

const GBP = { amount: 2_500, currency: "gbp" } as const;
const failure = async (call: Promise<unknown>): Promise<Stripe.errors.StripeError> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error(`expected a Stripe error, got ${String(error)}`);
};

describe("a payment", () => {
  it("goes from requires_payment_method over requires_confirmation to succeeded", async () => {
    const created = await stripe.paymentIntents.create({ ...GBP, metadata: { order_id: "ord_1" } });
    expect(created.status).toBe("requires_payment_method");
    expect(created.client_secret).toMatch(new RegExp(`^${created.id}_secret_`));
    expect(created.lastResponse.requestId).toMatch(/^req_/);
    expect(created.lastResponse.apiVersion).toBe(Stripe.API_VERSION);

    const chosen = await stripe.paymentIntents.update(created.id, { payment_method: "pm_card_visa" });
    expect(chosen.status).toBe("requires_confirmation");

    const paid = await stripe.paymentIntents.confirm(created.id, { expand: ["latest_charge"] });
    expect(paid).toMatchObject({ status: "succeeded", amount_received: 2_500, metadata: { order_id: "ord_1" } });
    expect(paid.latest_charge).toMatchObject({
      status: "succeeded",
      captured: true,
      paid: true,
      amount_captured: 2_500,
    });
  });

  it("books its balance transaction later with automatic_async capture, at once with automatic", async () => {
    const expand = ["latest_charge.balance_transaction"];
    const paid = { ...GBP, payment_method: "pm_card_visa", confirm: true, expand };
    const later = await stripe.paymentIntents.create(paid);
    expect(later.latest_charge).toMatchObject({ balance_transaction: null });
    server.control.settle();
    const booked = await stripe.paymentIntents.retrieve(later.id, { expand });
    // 1.5 % of 25.00 is 37.5p, rounded half up, plus 20p.
    expect(booked.latest_charge).toMatchObject({
      balance_transaction: { amount: 2_500, fee: 58, net: 2_442, status: "pending" },
    });

    const atOnce = await stripe.paymentIntents.create({ ...paid, capture_method: "automatic" });
    expect(atOnce.latest_charge).toMatchObject({ balance_transaction: { reporting_category: "charge", fee: 58 } });
  });

  it("turns its funds available by the clock", async () => {
    const paid = await stripe.paymentIntents.create({
      ...GBP,
      capture_method: "automatic",
      payment_method: "pm_card_visa",
      confirm: true,
    });
    const source = String(paid.latest_charge);
    const [pending] = (await stripe.balanceTransactions.list({ source })).data;
    server.advance(3 * 86_400);
    const [available] = (await stripe.balanceTransactions.list({ source })).data;
    expect([pending?.status, available?.status]).toEqual(["pending", "available"]);
  });

  it.each([
    ["pm_card_visa_chargeDeclined", "card_declined", "generic_decline"],
    ["pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
    ["pm_card_chargeDeclinedExpiredCard", "expired_card", ""],
    ["pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", ""],
  ])("is declined with %s and can be paid with another card", async (payment_method, code, declineCode) => {
    const intent = await stripe.paymentIntents.create(GBP);
    const error = await failure(stripe.paymentIntents.confirm(intent.id, { payment_method }));
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(error).toMatchObject({ statusCode: 402, code, decline_code: declineCode });
    expect(error.payment_intent).toMatchObject({
      id: intent.id,
      status: "requires_payment_method",
      payment_method: null,
    });

    const open = await stripe.paymentIntents.retrieve(intent.id, { expand: ["latest_charge"] });
    expect(open.last_payment_error).toMatchObject({ type: "card_error", code });
    expect(open.latest_charge).toMatchObject({ status: "failed", paid: false, failure_code: code });

    const paid = await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" });
    expect(paid).toMatchObject({ status: "succeeded", last_payment_error: null });
    const charges = await stripe.charges.list({ payment_intent: intent.id });
    expect(charges.data.map((charge) => charge.status)).toEqual(["succeeded", "failed"]);
  });

  it.each(["4000002500003155", "4000000000003220"])("asks card %s for 3D Secure", async (number) => {
    const card = { number, exp_month: 12, exp_year: 2030, cvc: "123" };
    const payment_method_data = { type: "card", card } as const;
    const create = () =>
      stripe.paymentIntents.create({ ...GBP, payment_method_data, confirm: true } as Stripe.PaymentIntentCreateParams);
    const first = await create();
    expect(first).toMatchObject({
      status: "requires_action",
      next_action: { type: "use_stripe_sdk" },
      latest_charge: null,
    });
    expect(server.control.authenticate(first.id, "complete").status).toBe("succeeded");
    const paid = await stripe.paymentIntents.retrieve(first.id, { expand: ["latest_charge"] });
    expect(paid.latest_charge).toMatchObject({
      payment_method_details: { card: { three_d_secure: { result: "authenticated" } } },
    });

    const second = await create();
    server.control.authenticate(second.id, "fail");
    const refused = await stripe.paymentIntents.retrieve(second.id);
    expect(refused).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "payment_intent_authentication_failure" },
      latest_charge: null,
    });
  });

  it("by direct debit is processing until the bank pays or returns it", async () => {
    const pay = (iban: string) =>
      stripe.paymentIntents.create({
        amount: 900,
        currency: "eur",
        confirm: true,
        payment_method_data: {
          type: "sepa_debit",
          sepa_debit: { iban },
          billing_details: { name: "A", email: "a@example.com" },
        },
      });
    const good = await pay("AT611904300234573201");
    const bad = await pay("AT861904300235473202");
    expect([good.status, bad.status]).toEqual(["processing", "processing"]);
    server.control.settle();
    expect((await stripe.paymentIntents.retrieve(good.id)).status).toBe("succeeded");
    expect(await stripe.paymentIntents.retrieve(bad.id)).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "debit_not_authorized" },
    });
  });
});

describe("manual capture", () => {
  const authorise = () =>
    stripe.paymentIntents.create({ ...GBP, capture_method: "manual", payment_method: "pm_card_visa", confirm: true });

  it("captures a part and releases the rest", async () => {
    const held = await authorise();
    expect(held).toMatchObject({ status: "requires_capture", amount_capturable: 2_500, amount_received: 0 });
    const paid = await stripe.paymentIntents.capture(held.id, {
      amount_to_capture: 1_000,
      expand: ["latest_charge.balance_transaction"],
    });
    expect(paid).toMatchObject({ status: "succeeded", amount_capturable: 0, amount_received: 1_000 });
    expect(paid.latest_charge).toMatchObject({
      amount_captured: 1_000,
      balance_transaction: { amount: 1_000, fee: 35 },
    });
    const again = await failure(stripe.paymentIntents.capture(held.id));
    expect(again).toMatchObject({ code: "payment_intent_unexpected_state", rawType: "invalid_request_error" });
  });

  it("captures in parts where it was asked for, each with its booking, until the final one", async () => {
    const held = await stripe.paymentIntents.create({
      ...{ ...GBP, capture_method: "manual", payment_method: "pm_card_visa", confirm: true },
      payment_method_options: { card: { request_multicapture: "if_available" } },
    });
    const part = (amount_to_capture: number, final_capture: boolean) =>
      stripe.paymentIntents.capture(held.id, { amount_to_capture, final_capture, expand: ["latest_charge"] });
    expect(await part(700, false)).toMatchObject({
      ...{ status: "requires_capture", amount_capturable: 1_800, amount_received: 700 },
      latest_charge: { captured: false, amount_captured: 700, amount_refunded: 0 },
    });
    expect(await failure(part(0, false))).toMatchObject({ code: "parameter_invalid_integer" });
    const over = await failure(stripe.refunds.create({ payment_intent: held.id, amount: 701 }));
    expect(over).toMatchObject({ param: "amount" });
    await stripe.refunds.create({ payment_intent: held.id, amount: 100 });
    expect(await part(200, false)).toMatchObject({ amount_capturable: 1_600, amount_received: 900 });
    expect(await part(0, true)).toMatchObject({
      ...{ status: "succeeded", amount_capturable: 0, amount_received: 900 },
      latest_charge: { captured: true, amount_captured: 900, amount_refunded: 100, refunded: false },
    });
    const charge = typeof held.latest_charge === "string" ? held.latest_charge : "";
    const { data } = await stripe.balanceTransactions.list({ source: charge });
    expect(data.map(({ amount }) => amount)).toEqual([200, 700]);
  });

  it("captures once only where it was not asked for", async () => {
    const held = await authorise();
    const part = stripe.paymentIntents.capture(held.id, { amount_to_capture: 700, final_capture: false });
    expect(await failure(part)).toMatchObject({ param: "final_capture" });
  });

  it("refuses more than was authorised, and capture before authorisation", async () => {
    const held = await authorise();
    expect(await failure(stripe.paymentIntents.capture(held.id, { amount_to_capture: 2_501 }))).toMatchObject({
      code: "amount_too_large",
    });
    const fresh = await stripe.paymentIntents.create(GBP);
    const error = await failure(stripe.paymentIntents.capture(fresh.id));
    expect(error).toMatchObject({
      code: "payment_intent_unexpected_state",
      payment_intent: { status: "requires_payment_method" },
    });
  });

  it("cancels what is held, and nothing that is paid", async () => {
    const held = await authorise();
    const canceled = await stripe.paymentIntents.cancel(held.id, { cancellation_reason: "abandoned" });
    expect(canceled).toMatchObject({ status: "canceled", amount_capturable: 0, cancellation_reason: "abandoned" });
    expect((await stripe.charges.retrieve(String(held.latest_charge))).refunded).toBe(true);
    const paid = await stripe.paymentIntents.create({ ...GBP, payment_method: "pm_card_visa", confirm: true });
    const error = await failure(stripe.paymentIntents.cancel(paid.id));
    expect(error.message).toMatch(/^You cannot cancel this PaymentIntent because it has a status of succeeded/);
    expect((await failure(stripe.paymentIntents.confirm(canceled.id))).code).toBe("payment_intent_unexpected_state");
  });
});

describe("what Stripe refuses", () => {
  it.each<[object, Partial<Stripe.errors.StripeError>]>([
    [{ currency: "gbp" }, { code: "parameter_missing", param: "amount" }],
    [
      { amount: 0, currency: "gbp" },
      { code: "parameter_invalid_integer", param: "amount" },
    ],
    [
      { amount: 10.5, currency: "gbp" },
      { code: "parameter_invalid_integer", param: "amount" },
    ],
    [
      { amount: 29, currency: "gbp" },
      { code: "amount_too_small", param: "amount" },
    ],
    [{ amount: 100_000_000, currency: "gbp" }, { param: "amount" }],
    [{ amount: 1_001, currency: "kwd" }, { param: "amount" }],
    [{ amount: 500, currency: "zzz" }, { param: "currency" }],
    [
      { amount: 500, currency: "gbp", colour: "red" },
      { code: "parameter_unknown", param: "colour" },
    ],
    [
      { amount: 500, currency: "gbp", customer: "cus_none" },
      { code: "resource_missing", param: "customer" },
    ],
    [
      { amount: 500, currency: "gbp", payment_method: "pm_none" },
      { code: "resource_missing", param: "payment_method" },
    ],
    [{ amount: 500, currency: "gbp", expand: ["metadata"] }, { param: "expand" }],
  ])("%j", async (params, expected) => {
    const error = await failure(stripe.paymentIntents.create(params as Stripe.PaymentIntentCreateParams));
    expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect(error).toMatchObject({ statusCode: 400, ...expected });
  });

  it("an unknown id, path or key", async () => {
    expect(await failure(stripe.paymentIntents.retrieve("pi_none"))).toMatchObject({
      code: "resource_missing",
      statusCode: 404,
    });
    expect(await failure(stripe.rawRequest("GET", "/v1/nothing"))).toMatchObject({ statusCode: 404 });
    const port = Number(new URL(server.baseUrl).port);
    const stranger = new Stripe("sk_test_other", { host: "127.0.0.1", port, protocol: "http" });
    expect(await failure(stranger.paymentIntents.create(GBP))).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
  });

  it("a new amount once paid", async () => {
    const paid = await stripe.paymentIntents.create({ ...GBP, payment_method: "pm_card_visa", confirm: true });
    expect((await failure(stripe.paymentIntents.update(paid.id, { amount: 1 }))).code).toBe(
      "payment_intent_unexpected_state",
    );
    const labelled = await stripe.paymentIntents.update(paid.id, { metadata: { note: "kept" } });
    expect(labelled).toMatchObject({ status: "succeeded", metadata: { note: "kept" } });
  });

  it.each([
    ["4242424242424241", "incorrect_number"],
    ["4012888888881881", "card_declined"],
  ])("card %s, which is no test card", async (number, code) => {
    const error = await failure(
      stripe.paymentMethods.create({ type: "card", card: { number, exp_month: 1, exp_year: 2030 } }),
    );
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(error.code).toBe(code);
  });
});
