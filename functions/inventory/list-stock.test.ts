import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { openTestShop, type TestShop, testStoreId } from "../cart/test-shop.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testShops } from "../search/test-catalogue.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { getLevels } from "./get-levels.ts";
import { getStock } from "./get-stock.ts";
import { listStock } from "./list-stock.ts";
import { planStock } from "./plan-stock.ts";
import { receiveStock } from "./receive-stock.ts";
import { stockOf } from "./store.ts";
import { watchStock } from "./watch-stock.ts";

const clock = testClock();
const ctx = systemCtx(testStoreId, "test", clock);
const shops = testShops();
let dynamo: TestDynamo;
let db: Db;
let shop: TestShop;

const levels = (sku: string) =>
  stockOf(db, testStoreId, [sku], { consistent: true }).then((found) => found.get(sku) ?? []);

/** Receives, and lets whoever watches the counters see it. */
async function receive(sku: string, location: string, change: number): Promise<void> {
  const before = await levels(sku);
  const receipt = { sku, location, change, kind: "purchase", reference: "test" } as const;
  await shop.write(...receiveStock(clock, ctx, receipt));
  await watchStock({ db, clock }, ctx, [{ sku, before, after: await levels(sku) }]);
}

async function plan(sku: string, location: string, reorderPoint: number | null, safetyStock = 0) {
  const before = await levels(sku);
  const input = { params: { sku, location }, query: undefined, body: { safetyStock, reorderPoint } };
  const level = await planStock({ db, clock }, ctx, input);
  await watchStock({ db, clock }, ctx, [{ sku, before, after: await levels(sku) }]);
  return level;
}

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  shop = await openTestShop(db, clock);
  for (const slug of ["bowl", "cup", "jug", "mug", "plate"]) await shop.product(slug, 1200);
  const onHand = { BOWL: 40, CUP: 2, JUG: 30, MUG: 0, PLATE: 3 };
  for (const [sku, units] of Object.entries(onHand)) await receive(sku, "main", units);
  await receive("PLATE", "north", 9);
});
afterAll(async () => {
  shops.close();
  await dynamo.stop();
});

type Query = Partial<Parameters<typeof listStock>[2]["query"]>;
async function listed(query: Query) {
  const catalogue = { current: async () => shops.published([]) };
  const input = { params: undefined, body: undefined, query: { per_page: 50, ...query } };
  const { items, nextCursor } = await listStock({ db, clock, catalogue }, ctx, input);
  return { rows: items.map(({ sku, location }) => `${sku} ${location}`), items, nextCursor };
}

test("every SKU with its title and all its locations, page by page", async () => {
  const first = await listed({ per_page: 3 });
  expect(first.rows).toEqual(["BOWL main", "CUP main", "JUG main"]);
  expect(first.items[0]).toMatchObject({ goods: { title: "The bowl", options: { Size: "M" } } });
  const second = await listed({ per_page: 3, cursor: first.nextCursor });
  expect(second.rows).toEqual(["MUG main", "PLATE main", "PLATE north"]);
  expect((await listed({ location: "north" })).rows).toEqual(["PLATE north"]);
});

test("sold out is what no location has, until some comes", async () => {
  expect((await listed({ state: "out" })).rows).toEqual(["MUG main"]);
  await receive("MUG", "north", 1);
  expect((await listed({ state: "out" })).rows).toEqual([]);
  await receive("MUG", "north", -1);
  expect((await listed({ state: "out" })).rows).toEqual(["MUG main", "MUG north"]);
});

test("low is at or under its own reorder point, per location", async () => {
  expect((await listed({ state: "low" })).rows).toEqual([]);
  expect(await plan("PLATE", "main", 3)).toMatchObject({ available: 3, reorderPoint: 3 });
  await plan("PLATE", "north", 3);
  await plan("BOWL", "main", 35);
  expect((await listed({ state: "low" })).rows).toEqual(["PLATE main"]);
  await plan("BOWL", "main", 35, 10);
  expect((await listed({ state: "low" })).rows).toEqual(["BOWL main", "PLATE main"]);
  expect((await listed({ state: "low", q: "bow" })).rows).toEqual(["BOWL main"]);
  await plan("BOWL", "main", null, 10);
  await receive("PLATE", "main", 1);
  expect((await listed({ state: "low" })).rows).toEqual([]);
  expect(await levels("BOWL")).toMatchObject([{ onHand: 40, available: 30, holds: { safety: 10 } }]);
});

test("one SKU has a row for every location of the store, and what can be sold of it", async () => {
  const one = await getStock({ db, clock }, ctx, { params: { sku: "CUP" }, query: undefined, body: undefined });
  expect(one).toMatchObject({ sku: "CUP", sellable: 2, goods: { title: "The cup" }, components: [] });
  expect(one.levels).toMatchObject([
    { location: "main", onHand: 2 },
    { location: "north", onHand: 0, version: 0 },
  ]);
});

test("a SKU that nobody sells and nobody stocked is not found, or left out of many", async () => {
  const input = { params: { sku: "NEVER" }, query: undefined, body: undefined };
  await expect(getStock({ db, clock }, ctx, input)).rejects.toMatchObject({ code: "SKU_NOT_FOUND" });
  const query = { skus: ["JUG", "NEVER"] };
  const many = await getLevels({ db, clock }, ctx, { params: undefined, query, body: undefined });
  expect(many.map(({ sku }) => sku)).toEqual(["JUG"]);
});
