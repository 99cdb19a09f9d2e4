import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PUBLISHABLE_KEY, startTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let intent: Stripe.PaymentIntent;
beforeAll(async () => {
  server = await startTestServer();
  const { id: customer } = await server.stripe.customers.create();
  intent = await server.stripe.paymentIntents.create({
    amount: 900,
    currency: "gbp",
    customer,
    metadata: { order_id: "ord_9" },
  });
});
afterAll(() => server.close());

interface Answer {
  [field: string]: unknown;
  id: string;
  status: string;
  error: { code: string; param: string; payment_intent: Record<string, unknown> };
}

const readAnswer = async (response: Response) => (await response.json()) as Answer;

async function call(method: "GET" | "POST", path: string, fields: { [name: string]: string }) {
  const form = new URLSearchParams({ key: PUBLISHABLE_KEY, ...fields });
  const query = method === "GET" ? `?${form}` : "";
  const response = await fetch(`${server.baseUrl}${path}${query}`, {
    method,
    ...(method === "POST" && { body: form }),
  });
  return { status: response.status, headers: response.headers, body: await readAnswer(response) };
}
const secret = () => intent.client_secret ?? "";

describe("a page with the publishable key", () => {
  it("reads its intent with the client secret, and only what Stripe.js shows", async () => {
    const { status, headers, body } = await call("GET", `/v1/payment_intents/${intent.id}`, {
      client_secret: secret(),
    });
    expect([status, headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    expect(body).toMatchObject({ id: intent.id, amount: 900, status: "requires_payment_method" });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(["metadata"]));
    expect([body.customer, body.metadata, body.latest_charge]).toEqual([undefined, undefined, undefined]);
  });

  it.each([undefined, "pi_x_secret_wrong"])("reads nothing with the client secret %s", async (given) => {
    const fields: { [name: string]: string } = given === undefined ? {} : { client_secret: given };
    const { status, body } = await call("GET", `/v1/payment_intents/${intent.id}`, fields);
    expect([status, body.error.param]).toEqual([400, "client_secret"]);
  });

  it.each(["/v1/refunds", "/v1/payment_intents", `/v1/customers`])("may not POST %s", async (path) => {
    const { status, body } = await call("POST", path, { amount: "1" });
    expect([status, body.error.code]).toEqual([403, "secret_key_required"]);
  });

  it("cannot confirm or authenticate another's intent", async () => {
    for (const verb of ["confirm", "authenticate"]) {
      const path = `/v1/payment_intents/${intent.id}/${verb}`;
      expect((await call("POST", path, { client_secret: "wrong", outcome: "complete" })).status).toBe(400);
    }
    expect((await server.stripe.paymentIntents.retrieve(intent.id)).status).toBe("requires_payment_method");
  });

  it("gets a decline without the intent's private fields", async () => {
    const { status, body } = await call("POST", `/v1/payment_intents/${intent.id}/confirm`, {
      client_secret: secret(),
      payment_method: "pm_card_visa_chargeDeclined",
    });
    expect([status, body.error.code]).toEqual([402, "card_declined"]);
    expect(body.error.payment_intent).toMatchObject({ id: intent.id, status: "requires_payment_method" });
    expect(body.error.payment_intent.metadata).toBeUndefined();
  });

  it("is allowed by the preflight, the control interface is not", async () => {
    const preflight = await fetch(`${server.baseUrl}/v1/payment_methods`, { method: "OPTIONS" });
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, "*"]);
    const forged = await fetch(`${server.baseUrl}/_control/settle`, { method: "POST", body: "{}" });
    expect([forged.status, forged.headers.get("access-control-allow-origin")]).toEqual([415, null]);
  });
});

describe("the control interface", () => {
  const control = async (path: string, body?: object) => {
    const headers = { "content-type": "application/json" };
    const init = body && { method: "POST", headers, body: JSON.stringify(body) };
    const response = await fetch(`${server.baseUrl}/_control${path}`, init);
    return { status: response.status, body: await readAnswer(response) };
  };

  it("does over HTTP what it does in process", async () => {
    const secure = { amount: 900, currency: "gbp", payment_method: "pm_card_threeDSecure2Required", confirm: true };
    const waiting = await server.stripe.paymentIntents.create(secure);
    const answer = await control("/authenticate", { payment_intent: waiting.id, outcome: "complete" });
    expect(answer).toMatchObject({ status: 200, body: { status: "succeeded" } });
    expect(await control("/settle", {})).toMatchObject({ body: { settled: 1 } });
    const dispute = await control("/disputes", { payment_intent: waiting.id });
    expect(dispute.body).toMatchObject({ object: "dispute", status: "needs_response" });
    const resolved = await control("/disputes/resolve", { dispute: dispute.body.id, outcome: "lost" });
    expect(resolved.body.status).toBe("lost");
    await control("/webhooks", { paused: true });
    expect((await control("/webhooks")).body).toMatchObject({ mode: { paused: true } });
  });

  it("refuses what it does not know", async () => {
    expect((await control("/nothing", {})).status).toBe(404);
    expect((await control("/webhooks", { pause: true })).status).toBe(400);
    expect((await control("/refunds/fail", { refund: "re_none" })).status).toBe(404);
  });
});
