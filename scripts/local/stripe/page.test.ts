import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./test-server.ts";

let server: TestServer;
let stripe: Stripe;
const created: string[] = [];
let firstCreated = 0;

beforeAll(async () => {
  server = await startTestServer();
  stripe = server.stripe;
  for (let index = 0; index < 7; index += 1) {
    const payment = { amount: 1_000 + index, currency: "gbp", payment_method: "pm_card_visa", confirm: true };
    const intent = await stripe.paymentIntents.create(payment);
    created.unshift(intent.id);
    firstCreated ||= intent.created;
    server.advance(60);
  }
});
afterAll(() => server.close());

const ids = (list: { data: { id: string }[] }) => list.data.map(({ id }) => id);

describe("lists", () => {
  it("come newest first, page by page", async () => {
    const first = await stripe.paymentIntents.list({ limit: 3 });
    expect(first).toMatchObject({ object: "list", has_more: true, url: "/v1/payment_intents" });
    expect(ids(first)).toEqual(created.slice(0, 3));
    const second = await stripe.paymentIntents.list({ limit: 4, starting_after: created[2] });
    expect([ids(second), second.has_more]).toEqual([created.slice(3), false]);
    const back = await stripe.paymentIntents.list({ limit: 2, ending_before: created[4] });
    expect([ids(back), back.has_more]).toEqual([created.slice(2, 4), true]);
  });

  it("are walked by the client", async () => {
    const seen: string[] = [];
    for await (const intent of stripe.paymentIntents.list({ limit: 2 })) seen.push(intent.id);
    expect(seen).toEqual(created);
  });

  it("filter by creation time", async () => {
    const list = await stripe.paymentIntents.list({ created: { gte: firstCreated + 60, lt: firstCreated + 240 } });
    expect(ids(list)).toEqual(created.slice(3, 6));
  });

  it("expand what their objects name", async () => {
    server.control.settle();
    const list = await stripe.balanceTransactions.list({ limit: 2, expand: ["data.source"] });
    expect(list.data).toMatchObject([{ source: { object: "charge" } }, { source: { object: "charge" } }]);
    const charges = await stripe.charges.list({ limit: 1, expand: ["data.payment_intent.payment_method"] });
    expect(charges.data).toMatchObject([{ payment_intent: { payment_method: { card: { last4: "4242" } } } }]);
  });

  it("refuse cursors and limits that make no sense", async () => {
    await expect(stripe.paymentIntents.list({ starting_after: "pi_none" })).rejects.toMatchObject({
      param: "starting_after",
    });
    await expect(stripe.paymentIntents.list({ limit: 101 })).rejects.toMatchObject({ param: "limit" });
  });

  it("tell the events of the last 30 days by type", async () => {
    const events = await stripe.events.list({ types: ["payment_intent.succeeded", "charge.succeeded"], limit: 100 });
    expect(events.data).toHaveLength(14);
    const [newest] = events.data;
    expect(await stripe.events.retrieve(newest?.id ?? "")).toEqual(newest);
    server.advance(31 * 86_400);
    expect((await stripe.events.list()).data).toEqual([]);
  });
});
