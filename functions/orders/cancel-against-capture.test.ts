import { afterAll, beforeAll, expect, test } from "vitest";
import { SECRET_KEY, startTestServer, type TestServer } from "../../scripts/local/stripe/test-server.ts";
import { testSettings, testStoreId } from "../cart/test-shop.ts";
import { accountsOf, ofOrder } from "../checkout/test-desk.ts";
import { clock, testSaga } from "../checkout/test-saga.ts";
import { stripeProvider } from "../payments/stripe.ts";
import { findSettings, settingsWrite } from "../settings/store.ts";
import { captureOrder } from "./capture-order.ts";

/** Money really moves over HTTP here: the provider's own library speaks to the stand-in. */
const saga = testSaga();
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ secrets: ["whsec_race"] });
  const secrets = { secretKey: SECRET_KEY, publishableKey: "pk_test", webhookSecrets: ["whsec_race"] };
  saga.shop.deps.payments = stripeProvider({ clock, secret: async () => secrets, apiBase: server.baseUrl });
  const known = (await findSettings(saga.db, testStoreId)) ?? testSettings;
  const payments = { capture: "manual", wallets: true } as const;
  await saga.shop.shop.write(settingsWrite(testStoreId, { ...known, version: known.version + 1, payments }));
  clock.advance(31_000);
});
afterAll(() => server.close());

async function authorised() {
  const placed = await saga.desk.order(2);
  const card = { payment_method: "pm_card_visa", return_url: "https://shop.example/done" };
  await server.stripe.paymentIntents.confirm(placed.intentId, card);
  await saga.desk.settle(placed.orderId);
  return placed;
}

const capture = (orderId: string) => captureOrder(saga.shop.deps, saga.desk.system(), ofOrder(orderId));

/** What the provider took and gave back, what the ledger says of it, and where order and stock stand: all one story. */
async function assertAgree(orderId: string, intentId: string): Promise<"cancelled" | "paid"> {
  await saga.desk.sweep(orderId);
  await saga.desk.settle(orderId);
  const intent = await server.stripe.paymentIntents.retrieve(intentId, { expand: ["latest_charge"] });
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : undefined;
  // What was authorised and released counts as refunded there, though it was never received.
  const kept = intent.amount_received && intent.amount_received - (charge?.amount_refunded ?? 0);
  const detail = await saga.desk.detail(orderId);
  const { state, paymentState } = detail.order;
  expect(accountsOf(detail)["provider-balance"] ?? 0).toBe(kept);
  expect(detail.ledger.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(0);
  expect(await saga.desk.level()).toMatchObject({ onHand: 3, reserved: state === "open" ? 2 : 0 });
  if (state === "open") expect({ paymentState, kept }).toEqual({ paymentState: "paid", kept: 2795 });
  else expect({ state, kept }).toEqual({ state: "cancelled", kept: 0 });
  return state === "open" ? "paid" : "cancelled";
}

test("cancelled first: nothing is taken, and the capture is refused", async () => {
  const { orderId, intentId } = await authorised();
  await saga.desk.cancel(orderId);
  await expect(capture(orderId)).rejects.toMatchObject({ code: "ORDER_NOT_CAPTURABLE" });
  expect(await assertAgree(orderId, intentId)).toBe("cancelled");
  expect((await server.stripe.paymentIntents.retrieve(intentId)).status).toBe("canceled");
});

test("captured first: the cancellation gives it all back", async () => {
  const { orderId, intentId } = await authorised();
  await capture(orderId);
  await saga.desk.cancel(orderId);
  expect(await assertAgree(orderId, intentId)).toBe("cancelled");
  expect((await saga.desk.detail(orderId)).order).toMatchObject({ paymentState: "refunded" });
});

test("captured at the provider by a process that died, then cancelled: the money is found and given back", async () => {
  const { orderId, intentId } = await authorised();
  await server.stripe.paymentIntents.capture(intentId);
  await saga.desk.cancel(orderId);
  expect(await assertAgree(orderId, intentId)).toBe("cancelled");
});

test("cancelled at the provider by a process that died, then captured: refused, and the sweep ends the order", async () => {
  const { orderId, intentId } = await authorised();
  await server.stripe.paymentIntents.cancel(intentId);
  await expect(capture(orderId)).rejects.toMatchObject({ code: "ORDER_NOT_CAPTURABLE" });
  clock.advance(7 * 86_400_000);
  expect(await assertAgree(orderId, intentId)).toBe("cancelled");
});

test.each(Array.from({ length: 8 }, (_, round) => round))("at once, with reports between them (%i)", async (round) => {
  const { orderId, intentId } = await authorised();
  const late = (act: () => Promise<unknown>, ticks: number) =>
    new Promise((resolve) => setTimeout(resolve, ticks)).then(act);
  const outcomes = await Promise.allSettled([
    late(() => capture(orderId), round % 4),
    late(() => saga.desk.cancel(orderId), (round * 3) % 5),
    late(() => saga.desk.settle(orderId), round % 3),
    late(() => saga.desk.settle(orderId), 6),
  ]);
  const refusals = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason.code ?? each.reason] : []));
  for (const code of refusals) expect(["ORDER_NOT_CAPTURABLE", "PAYMENT_REFUSED", "VERSION_CONFLICT"]).toContain(code);
  // Whoever asked to cancel gets it: a capture that won is given back.
  expect(await assertAgree(orderId, intentId)).toBe("cancelled");
});
