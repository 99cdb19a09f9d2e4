import { defaultForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { openTestDesk } from "../checkout/test-desk.ts";
import { recordOrder } from "../customers/record-order.ts";
import { forecastSettingsWrite } from "../forecasts/settings/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { SpecRow } from "./spec/spec-table.ts";
import { type SpecTableName, specTables } from "./spec-tables.ts";

const clock = seededClock(7);
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("spec"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "spec", clock });
  shop = await openTestCheckout(db, clock);
});
afterAll(() => dynamo.stop());

async function rowsOf(name: SpecTableName): Promise<SpecRow[]> {
  const rows: SpecRow[] = [];
  const deps = { db, timeZone: "Europe/London", currency: "GBP" };
  const ctx = { storeId: testStoreId, now: clock.now().toISOString() };
  for await (const page of specTables[name].pages(deps, ctx)) rows.push(...page.rows);
  return rows;
}

test("one order, sent and partly returned, in the document's tables", async () => {
  const desk = await openTestDesk(shop);
  const { orderId } = await desk.paid(2);
  await recordOrder(shop.deps, desk.system(), orderId);
  await desk.ship(orderId, 2);
  await desk.refund(orderId, { lines: [{ lineId: "1", quantity: 1, restock: "main" }] });
  const { order } = await desk.detail(orderId);

  expect(await rowsOf("orders")).toMatchObject([
    { order_id: orderId, customer_id: order.customerId, channel: "web", payment_method: "online", country: "GB" },
  ]);
  const [item] = await rowsOf("order_items");
  expect(item).toMatchObject({ order_item_id: `${orderId}:1`, sku: desk.sku, quantity: 2, unit_price: "12.00" });
  expect(await rowsOf("returns")).toMatchObject([{ order_id: orderId, total_refund_amount: "12.00" }]);
  expect(await rowsOf("return_items")).toMatchObject([
    { order_item_id: `${orderId}:1`, sku: desk.sku, quantity_returned: 1, resaleable: true, refund_amount: "12.00" },
  ]);
  expect(await rowsOf("customers")).toMatchObject([
    { customer_id: order.customerId, email: "ada@example.com", total_orders: 1, status: "active" },
  ]);
  expect(await rowsOf("inventory")).toMatchObject([
    { sku: desk.sku, warehouse_location: "main", quantity_on_hand: 2, quantity_reserved: 0, quantity_available: 2 },
  ]);
  const moved = await rowsOf("inventory_transactions");
  expect(moved.map(({ transaction_type, quantity }) => [transaction_type, quantity])).toEqual([
    ["adjustment", 3],
    ["sale", -2],
    ["return", 1],
  ]);
  expect(await rowsOf("products")).toMatchObject([{ sku: desk.sku, current_price: "12.00", unit_cost: null }]);
});

test("every row has every column of its table, and no other", async () => {
  for (const name of Object.keys(specTables) as SpecTableName[])
    for (const row of await rowsOf(name))
      expect(Object.keys(row).sort()).toEqual(Object.keys(specTables[name].columns).sort());
});

test("a product has the lead time that was set, for its supplier or for all, and none before", async () => {
  const leadTimes = async () => new Set((await rowsOf("products")).map(({ lead_time_days }) => lead_time_days));
  expect(await leadTimes()).toEqual(new Set([null]));
  const settings = { ...defaultForecastSettings, version: 1, leadTimeDays: 21 };
  const audit = auditEntry(clock, systemCtx(testStoreId, "test", clock), {
    ...{ action: "test.arranged", object: { type: "test", id: "x" } },
  });
  await db.transact(audit, [forecastSettingsWrite(testStoreId, settings)]);
  expect(await leadTimes()).toEqual(new Set([21]));
});
