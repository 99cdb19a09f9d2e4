import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Return } from "@quayside/shared/returns/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../../scripts/local/aws/test-dynamo.ts";
import { duckDbLake } from "../../analytics/duckdb.ts";
import { auditEntry } from "../../audit/store.ts";
import { testStoreId } from "../../cart/test-shop.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../../checkout/test-checkout.ts";
import { openTestDesk, type TestDesk } from "../../checkout/test-desk.ts";
import { exceptionsOf } from "../../exceptions/store.ts";
import { postingWrites } from "../../ledger/store.ts";
import { systemCtx } from "../../platform/ctx.ts";
import { newReturnWrites } from "../../returns/store.ts";
import { createDb, type Db } from "../../store/db.ts";
import { documentClient } from "../../store/document-client.ts";
import { tableDefinition } from "../../store/table.ts";
import type { Write } from "../../store/write.ts";
import { rebuildLake } from "../rebuild-lake.ts";
import { findLake } from "../store.ts";
import { folderObjects } from "../test-lake-shop.ts";
import { reconcileDays } from "./reconcile-days.ts";
import { rollUpDays } from "./roll-up-days.ts";
import { reconciledNames } from "./source-sums.ts";
import { kpiDays, kpiDayWrite } from "./store.ts";

const clock = seededClock(17);
const folder = mkdtempSync(join(tmpdir(), "reconcile-"));
const lake = folderObjects(join(folder, "bucket"));
const ctx = () => systemCtx(testStoreId, "test", clock);
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;
let desk: TestDesk;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("kpi"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "kpi", clock });
  shop = await openTestCheckout(db, clock);
  desk = await openTestDesk(shop);
});
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (...writes: Write[]) =>
  db.transact(auditEntry(clock, ctx(), { action: "test.arranged", object: { type: "test", id: "x" } }), writes);
const nextDay = () => clock.advance(86_400_000);

async function rollUp(): Promise<void> {
  await rebuildLake({ db, clock, lake, scratchDir: join(folder, "tmp"), memoryMb: 256 }, ctx());
  const files = { objects: lake as Parameters<typeof duckDbLake>[0]["objects"], folder: join(folder, "read") };
  const figures = duckDbLake({ ...files, maxBytes: 1e9, manifestOf: (storeId) => findLake(db, storeId) });
  await rollUpDays({ db, clock, figures }, ctx());
}

const reconcile = () => reconcileDays({ db, clock }, ctx());
const days = async () => (await kpiDays(db, testStoreId, { from: "2026-01-01", to: "2026-12-31" })).items;
const told = async () =>
  (await exceptionsOf(db, testStoreId, { state: "open" }, {})).items.map(({ message }) => message);

const lone: Return = {
  ...{ id: "ret_1", version: 1, number: "C9", email: "", name: "", country: "FR", source: { kind: "import" } },
  lines: [{ lineId: "1", sku: "OLD", title: "Old", quantity: 2, amount: { amount: 500, currency: "GBP" } }],
  ...{ total: { amount: 500, currency: "GBP" }, returnedAt: "2026-11-22T09:00:00.000Z" },
};

test("sales, returns and payments of each day agree with the records and the ledger, and a penny off is told", async () => {
  const first = await desk.paid(2);
  await desk.ship(first.orderId, 2);
  nextDay();
  await desk.refund(first.orderId, { lines: [{ lineId: "1", quantity: 1 }] });
  await desk.cancel((await desk.paid(1)).orderId);
  await write(...newReturnWrites(testStoreId, lone));
  nextDay();
  await rollUp();
  expect(await reconcile()).toEqual({ days: 2, differ: 0 });
  expect(await reconcile()).toEqual({ days: 0, differ: 0 });
  const [sold, back] = await days();
  expect(sold?.sums).toMatchObject({ orders: 1, units: 2, captured: 2795, returns: 0 });
  expect(back?.sums).toMatchObject({ orders: 0, returns: 2, returned_units: 3, captured: 1595, refunded: 2795 });

  for (const name of reconciledNames) {
    if (!back) throw new Error("there is no such day");
    clock.advance(1000);
    const wrong = { ...back, sums: { ...back.sums, [name]: 1 + (back.sums[name] ?? 0) } };
    await db.scratch(kpiDayWrite(testStoreId, { ...wrong, madeAt: clock.now().toISOString() }));
    expect(await reconcile()).toEqual({ days: 1, differ: 1 });
    expect(await told()).toEqual([expect.stringContaining(`Figures of 2026-11-22 differ: ${name} is `)]);
    clock.advance(1000);
    await db.scratch(kpiDayWrite(testStoreId, { ...back, madeAt: clock.now().toISOString() }));
    expect(await reconcile()).toEqual({ days: 1, differ: 0 });
    expect(await told()).toEqual([]);
  }
});

test("a ledger that says otherwise than its order is told", async () => {
  nextDay();
  const { orderId } = await desk.paid(1);
  const { order } = await desk.detail(orderId);
  await write(
    ...postingWrites(clock, ctx(), order, "slip", [
      { account: "sales", amount: 1 },
      { account: "tax-payable", amount: -1 },
    ]),
  );
  nextDay();
  await rollUp();
  expect(await reconcile()).toMatchObject({ differ: 1 });
  expect(await told()).toEqual([
    expect.stringContaining(`${order.number} has sales of 1000 and money of 1595 in its record, 999 and 1595`),
  ]);
});
