import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let stripe: Stripe;
beforeAll(async () => {
  server = await startTestServer();
  stripe = server.stripe;
});
afterAll(() => server.close());

const charge = (customer: string, payment_method: string) =>
  stripe.paymentIntents.create({
    amount: 800,
    currency: "gbp",
    customer,
    payment_method,
    confirm: true,
    off_session: true,
  });

describe("saved cards", () => {
  it("are attached to their customer and charged without the shopper", async () => {
    const customer = await stripe.customers.create({ email: "ada@example.com", name: "Ada" });
    const setup = await stripe.setupIntents.create({
      customer: customer.id,
      payment_method: "pm_card_visa",
      confirm: true,
    });
    expect(setup.status).toBe("succeeded");
    const saved = await stripe.customers.listPaymentMethods(customer.id);
    expect(saved.data).toMatchObject([{ id: setup.payment_method, customer: customer.id, card: { last4: "4242" } }]);
    expect((await charge(customer.id, String(setup.payment_method))).status).toBe("succeeded");
  });

  it("that need 3D Secure are charged off session only when set up with it", async () => {
    const { id: customer } = await stripe.customers.create();
    const card = { number: "4000002500003155", exp_month: 12, exp_year: 2030 };
    const plain = await stripe.paymentMethods.create({ type: "card", card });
    await stripe.paymentMethods.attach(plain.id, { customer });
    await expect(charge(customer, plain.id)).rejects.toMatchObject({
      type: "StripeCardError",
      code: "authentication_required",
    });

    const setup = await stripe.setupIntents.create({ customer, payment_method: plain.id, confirm: true });
    expect(setup.status).toBe("requires_action");
    const answer = await stripe.rawRequest("POST", `/v1/setup_intents/${setup.id}/authenticate`, {
      outcome: "complete",
    });
    expect(answer).toMatchObject({ status: "succeeded" });
    expect((await charge(customer, plain.id)).status).toBe("succeeded");
    const present = { amount: 800, currency: "gbp", customer, payment_method: plain.id, confirm: true };
    expect((await stripe.paymentIntents.create(present)).status).toBe("requires_action");
  });

  it("that fail authentication stay unset", async () => {
    const setup = await stripe.setupIntents.create({ payment_method: "pm_card_threeDSecure2Required", confirm: true });
    await stripe.rawRequest("POST", `/v1/setup_intents/${setup.id}/authenticate`, { outcome: "fail" });
    const failed = await stripe.setupIntents.retrieve(setup.id);
    expect(failed).toMatchObject({
      status: "requires_payment_method",
      last_setup_error: { code: "setup_intent_authentication_failure" },
    });
    expect((await stripe.setupIntents.cancel(setup.id)).status).toBe("canceled");
  });

  it("that are declined cannot be saved", async () => {
    const confirmed = stripe.setupIntents.create({ payment_method: "pm_card_visa_chargeDeclined", confirm: true });
    await expect(confirmed).rejects.toMatchObject({
      type: "StripeCardError",
      setup_intent: { status: "requires_payment_method" },
    });
  });

  it("pay for nobody else", async () => {
    const owner = await stripe.customers.create();
    const other = await stripe.customers.create();
    const { id } = await stripe.paymentMethods.attach("pm_card_visa", { customer: owner.id });
    await expect(charge(other.id, id)).rejects.toBeInstanceOf(Stripe.errors.StripeInvalidRequestError);
    expect((await stripe.paymentMethods.detach(id)).customer).toBeNull();
    expect((await stripe.customers.listPaymentMethods(owner.id)).data).toEqual([]);
  });

  it("come from a payment with setup_future_usage", async () => {
    const { id: customer } = await stripe.customers.create();
    await stripe.paymentIntents.create({
      amount: 800,
      currency: "gbp",
      customer,
      payment_method: "pm_card_visa",
      setup_future_usage: "off_session",
      confirm: true,
    });
    expect((await stripe.paymentMethods.list({ customer, type: "card" })).data).toHaveLength(1);
  });
});

describe("customers", () => {
  it("are read, changed, listed and deleted", async () => {
    const { id } = await stripe.customers.create({ email: "bo@example.com", metadata: { a: "1", b: "2" } });
    const changed = await stripe.customers.update(id, { name: "Bo", metadata: { a: "" } });
    expect(changed).toMatchObject({ name: "Bo", email: "bo@example.com", metadata: { b: "2" } });
    expect((await stripe.customers.list({ email: "bo@example.com" })).data.map((customer) => customer.id)).toEqual([
      id,
    ]);
    expect(await stripe.customers.del(id)).toEqual({ id, object: "customer", deleted: true });
    expect(await stripe.customers.retrieve(id)).toMatchObject({ deleted: true });
    expect((await stripe.customers.list({ email: "bo@example.com" })).data).toEqual([]);
    await expect(stripe.customers.update(id, { name: "C" })).rejects.toMatchObject({ code: "resource_missing" });
  });
});
