import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let stripe: Stripe;
beforeAll(async () => {
  server = await startTestServer();
  stripe = server.stripe;
});
afterAll(() => server.close());

const pay = (payment_method = "pm_card_visa") =>
  stripe.paymentIntents.create({
    amount: 1_000,
    currency: "gbp",
    capture_method: "automatic",
    payment_method,
    confirm: true,
  });

describe("refunds", () => {
  it("in parts, never over what was paid", async () => {
    const { id: payment_intent, latest_charge } = await pay();
    const first = await stripe.refunds.create({
      payment_intent,
      amount: 400,
      reason: "requested_by_customer",
      metadata: { return_id: "ret_1" },
      expand: ["balance_transaction"],
    });
    expect(first).toMatchObject({
      amount: 400,
      status: "succeeded",
      currency: "gbp",
      metadata: { return_id: "ret_1" },
      balance_transaction: { amount: -400, fee: 0, net: -400, reporting_category: "refund" },
    });

    await expect(stripe.refunds.create({ payment_intent, amount: 601 })).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
      param: "amount",
      message: "Refund amount (£6.01) is greater than unrefunded amount on charge (£6.00)",
    });

    expect((await stripe.refunds.create({ charge: String(latest_charge) })).amount).toBe(600);
    await expect(stripe.refunds.create({ payment_intent })).rejects.toMatchObject({ code: "charge_already_refunded" });
    const charge = await stripe.charges.retrieve(String(latest_charge), { expand: ["refunds"] });
    expect(charge).toMatchObject({ amount_refunded: 1_000, refunded: true });
    expect(charge.refunds?.data.map((refund) => refund.amount)).toEqual([600, 400]);
    expect((await stripe.refunds.list({ payment_intent })).data).toHaveLength(2);
  });

  it("not of a payment that was never taken", async () => {
    const { id: payment_intent } = await stripe.paymentIntents.create({ amount: 1_000, currency: "gbp" });
    await expect(stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
      type: "StripeInvalidRequestError",
    });
    await expect(stripe.refunds.create({})).rejects.toMatchObject({ code: "parameter_missing" });
  });

  it("of a partial capture give back only what was captured", async () => {
    const held = await stripe.paymentIntents.create({
      amount: 1_000,
      currency: "gbp",
      capture_method: "manual",
      payment_method: "pm_card_visa",
      confirm: true,
    });
    await stripe.paymentIntents.capture(held.id, { amount_to_capture: 300 });
    await expect(stripe.refunds.create({ payment_intent: held.id, amount: 301 })).rejects.toMatchObject({
      param: "amount",
    });
    expect((await stripe.refunds.create({ payment_intent: held.id })).amount).toBe(300);
  });

  it("may fail days later, which gives the money back to the balance", async () => {
    const { id: payment_intent, latest_charge } = await pay("pm_card_refundFail");
    const refund = await stripe.refunds.create({ payment_intent });
    expect(refund.status).toBe("succeeded");
    server.control.settle();
    const failed = await stripe.refunds.retrieve(refund.id, { expand: ["failure_balance_transaction"] });
    expect(failed).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
      failure_balance_transaction: { amount: 1_000 },
    });
    expect(await stripe.charges.retrieve(String(latest_charge))).toMatchObject({ amount_refunded: 0, refunded: false });
    const lines = await stripe.balanceTransactions.list({ source: refund.id });
    expect(lines.data.reduce((sum, line) => sum + line.net, 0)).toBe(0);
  });

  it("may stay pending first", async () => {
    const { id: payment_intent } = await pay("pm_card_pendingRefund");
    const refund = await stripe.refunds.create({ payment_intent });
    expect(refund.status).toBe("pending");
    server.control.settle();
    expect((await stripe.refunds.retrieve(refund.id)).status).toBe("succeeded");
  });
});
