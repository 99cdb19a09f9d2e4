import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { openTestShop, type TestShop, testStoreId } from "../cart/test-shop.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { differences } from "./recount-stock.ts";
import { reserveWrites } from "./reserve.ts";
import { restockWrites, shipWrites } from "./ship.ts";
import { allMovementsOf, stockOf } from "./store.ts";

const clock = testClock();
const ctx = systemCtx(testStoreId, "test", clock);
let dynamo: TestDynamo;
let db: Db;
let shop: TestShop;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestShop(db, clock);
});
afterAll(() => dynamo.stop());

const units = (sku: string, quantity: number, location = "main") => ({ sku, location, quantity });
const reserve = (sku: string, quantity: number) =>
  shop.write(...reserveWrites(clock, ctx, "ord_1", [{ ...units(sku, quantity), state: "held" }]));
const ship = (...parcel: ReturnType<typeof units>[]) => shop.write(...shipWrites(clock, ctx, "ord_1", parcel));
const level = async (sku: string) => (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku)?.[0];
const faults = async (sku: string) => {
  const levels = (await stockOf(db, testStoreId, [sku], { consistent: true })).get(sku) ?? [];
  return differences(levels, await allMovementsOf(db, testStoreId, sku));
};

test("a parcel takes what was reserved off the shelf; what is free stays", async () => {
  await shop.stock("MUG", 10);
  await reserve("MUG", 5);
  await ship(units("MUG", 2));
  expect(await level("MUG")).toMatchObject({ onHand: 8, reserved: 3, free: 5 });
  await ship(units("MUG", 1), units("MUG", 2));
  expect(await level("MUG")).toMatchObject({ onHand: 5, reserved: 0, free: 5 });
  expect(await faults("MUG")).toEqual([]);
});

test("what is not reserved or does not lie there is not shipped", async () => {
  await shop.stock("JUG", 3);
  await expect(ship(units("JUG", 1))).rejects.toMatchObject({ code: "STOCK_BELOW_ZERO" });
  await reserve("JUG", 3);
  await expect(ship(units("JUG", 2), units("JUG", 2))).rejects.toMatchObject({ code: "STOCK_BELOW_ZERO" });
  await shop.stock("JUG", -2);
  await expect(ship(units("JUG", 3))).rejects.toMatchObject({
    code: "STOCK_BELOW_ZERO",
    details: { reason: "main: 1 on hand, 3 reserved" },
  });
  expect(await level("JUG")).toMatchObject({ onHand: 1, reserved: 3 });
});

test("what comes back is for sale again, or held back", async () => {
  await shop.stock("POT", 1);
  const back = [units("POT", 2), { ...units("POT", 1), hold: "damaged" as const }];
  await shop.write(...restockWrites(clock, ctx, "ord_1", back));
  expect(await level("POT")).toMatchObject({ onHand: 4, unavailable: 1, available: 3, holds: { damaged: 1 } });
  const told = (await allMovementsOf(db, testStoreId, "POT")).filter(({ kind }) => kind === "return");
  expect(told).toMatchObject([
    { onHand: 2, unavailable: 0 },
    { onHand: 1, unavailable: 1, hold: "damaged" },
  ]);
  expect(await faults("POT")).toEqual([]);
});
