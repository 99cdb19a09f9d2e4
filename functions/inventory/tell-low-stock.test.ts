import { StockLow } from "@quayside/shared/events.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { openTestShop, type TestShop, testSettings, testStoreId } from "../cart/test-shop.ts";
import { mailLowStock } from "../mail/mail-low-stock.ts";
import { renderLowStock } from "../mail/render-mail.tsx";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { planStock } from "./plan-stock.ts";
import { stockOf } from "./store.ts";
import { tellLowStock } from "./tell-low-stock.ts";
import { watchStock } from "./watch-stock.ts";

const clock = testClock();
const ctx = systemCtx(testStoreId, "test", clock);
const settings = { ...testSettings, notifications: { lowStock: ["stock@example.com", "boss@example.com"] } };
let dynamo: TestDynamo;
let db: Db;
let shop: TestShop;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestShop(db, clock, settings);
  for (const slug of ["mug", "jug"]) await shop.product(slug, 1200);
});
afterAll(() => dynamo.stop());

const levels = async (sku: string) => (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku) ?? [];

async function seen(sku: string, change: () => Promise<unknown>): Promise<void> {
  const before = await levels(sku);
  await change();
  await watchStock({ db, clock }, ctx, [{ sku, before, after: await levels(sku) }]);
}
const stock = (sku: string, change: number) => seen(sku, () => shop.stock(sku, change));
const plan = (sku: string, reorderPoint: number) =>
  seen(sku, () => {
    const params = { sku, location: "main" };
    return planStock({ db, clock }, ctx, { params, query: undefined, body: { safetyStock: 0, reorderPoint } });
  });
const tell = () => tellLowStock({ db, clock }, ctx);

test("what comes down to its reorder point is told once, and again after it recovered", async () => {
  await stock("MUG", 10);
  await plan("MUG", 4);
  expect(await tell()).toEqual({ told: 0, waiting: 0 });
  await stock("MUG", -6);
  expect(await tell()).toEqual({ told: 1, waiting: 0 });
  await stock("MUG", -1);
  expect(await tell()).toEqual({ told: 0, waiting: 0 });
  await stock("MUG", 7);
  await stock("MUG", -8);
  expect(await tell()).toEqual({ told: 1, waiting: 0 });
});

test("what recovered before the mail went out is not in it", async () => {
  await stock("JUG", 5);
  await plan("JUG", 6);
  await shop.stock("JUG", 20);
  expect(await tell()).toEqual({ told: 0, waiting: 0 });
});

test("the mail goes to every address once, and says what is left", async () => {
  const sent: { to: string; subject: string; text: string }[] = [];
  const sender = { send: async (mail: (typeof sent)[number]) => `msg_${sent.push(mail)}` };
  const row = { sku: "MUG", title: "The mug", location: "Main warehouse", available: 3, incoming: 12, reorderPoint: 4 };
  const event = { id: clock.newId("event"), name: StockLow.name, storeId: testStoreId, at: ctx.now };
  const envelope = { ...event, requestId: ctx.requestId, payload: {} };
  for (let delivery = 0; delivery < 2; delivery += 1)
    await mailLowStock({ db, clock, sender, renderLowStock }, ctx, { rows: [row] }, envelope);
  expect(sent.map(({ to }) => to)).toEqual(["stock@example.com", "boss@example.com"]);
  expect(sent[0]?.subject).toBe("Test shop: The mug running low");
  expect(sent[0]?.text).toContain("3 left, reorder at 4, 12 on the way");
});
