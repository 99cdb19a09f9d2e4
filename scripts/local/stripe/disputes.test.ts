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

async function disputedPayment(payment_method = "pm_card_createDispute") {
  const intent = await stripe.paymentIntents.create({ amount: 5_000, currency: "gbp", payment_method, confirm: true });
  server.control.settle();
  const [dispute] = (await stripe.disputes.list({ payment_intent: intent.id })).data;
  if (dispute === undefined) throw new Error("no dispute was raised");
  return { intent, dispute };
}
const netOf = (dispute: Stripe.Dispute) => dispute.balance_transactions.reduce((sum, line) => sum + line.net, 0);

describe("disputes", () => {
  it("take the amount and a fee, and block refunds", async () => {
    const { intent, dispute } = await disputedPayment();
    expect(dispute).toMatchObject({
      status: "needs_response",
      reason: "fraudulent",
      amount: 5_000,
      is_charge_refundable: false,
    });
    expect(netOf(dispute)).toBe(-6_500);
    expect(dispute.evidence_details.due_by).toBeGreaterThan(dispute.created);
    await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({
      code: "charge_disputed",
    });
  });

  it.each([
    ["winning_evidence", "won", 0],
    ["losing_evidence", "lost", -6_500],
  ])("with %s are %s", async (uncategorized_text, status, net) => {
    const { dispute } = await disputedPayment();
    const draft = await stripe.disputes.update(dispute.id, { evidence: { product_description: "Mug" }, submit: false });
    expect(draft).toMatchObject({
      status: "needs_response",
      evidence_details: { has_evidence: true, submission_count: 0 },
    });
    const submitted = await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text } });
    expect(submitted).toMatchObject({
      status: "under_review",
      evidence: { product_description: "Mug" },
      evidence_details: { submission_count: 1 },
    });
    server.control.settle();
    const closed = await stripe.disputes.retrieve(dispute.id);
    expect(closed.status).toBe(status);
    expect(netOf(closed)).toBe(net);
    await expect(stripe.disputes.close(dispute.id)).rejects.toMatchObject({ type: "StripeInvalidRequestError" });
  });

  it("are accepted by closing them", async () => {
    const { dispute } = await disputedPayment("pm_card_createDisputeProductNotReceived");
    expect(dispute.reason).toBe("product_not_received");
    expect((await stripe.disputes.close(dispute.id)).status).toBe("lost");
  });

  it("that are inquiries move no money", async () => {
    const { dispute } = await disputedPayment("pm_card_createDisputeInquiry");
    expect(dispute).toMatchObject({
      status: "warning_needs_response",
      balance_transactions: [],
      is_charge_refundable: true,
    });
    expect(server.control.resolveDispute(dispute.id, "won").status).toBe("warning_closed");
  });

  it("do not follow a payment that was refunded in full", async () => {
    const { id: payment_intent } = await stripe.paymentIntents.create({
      amount: 700,
      currency: "gbp",
      payment_method: "pm_card_createDispute",
      confirm: true,
    });
    await stripe.refunds.create({ payment_intent });
    server.control.settle();
    expect((await stripe.disputes.list({ payment_intent })).data).toEqual([]);
    expect(() => server.control.raiseDispute({ payment_intent })).toThrow(/refunded in full/);
  });

  it("can be raised at will, once", async () => {
    const paid = await stripe.paymentIntents.create({
      amount: 700,
      currency: "gbp",
      payment_method: "pm_card_visa",
      confirm: true,
    });
    const dispute = server.control.raiseDispute({ payment_intent: paid.id, reason: "duplicate" });
    expect(await stripe.disputes.retrieve(dispute.id)).toMatchObject({ reason: "duplicate", amount: 700 });
    expect(() => server.control.raiseDispute({ payment_intent: paid.id })).toThrow(/already disputed/);
  });
});
