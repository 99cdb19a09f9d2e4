import { join } from "node:path";
import { expect, test } from "vitest";
import { ask } from "../../analytics/ask.ts";
import { duckDbLake } from "../../analytics/duckdb.ts";
import type { Lake } from "../../analytics/engine.ts";
import { testSettings } from "../../cart/test-shop.ts";
import { compactLake } from "../compact-lake.ts";
import { inboxKey, putFacts } from "../inbox.ts";
import { findLake, lakeWrite } from "../store.ts";
import { statesOf, type ToldShop, tellOrder, toldWorld } from "../test-told-shop.ts";
import { rollUpDays } from "./roll-up-days.ts";
import { kpiDays } from "./store.ts";

const world = toldWorld("kpi", 13);
const { clock, folder } = world;

const all = { from: "2026-01-01", to: "2026-12-31" };
const story = (day: number, steps: { cause: "lines-cancelled" | "staff"; line: number; quantity: number }[] = []) => ({
  history: {
    specs: [
      { quantity: 3, price: 1999, discount: 250, rate: 200_000, cost: 700 },
      { quantity: 1, price: 450, discount: 0, rate: 50_000 },
    ],
    ...{ included: true, delivery: 395, steps },
  },
  ...{ day, person: 1, isCancelled: false, pace: 2 },
});

async function openShop() {
  const shop = await world.openShop();
  const objects = shop.deps().lake as Parameters<typeof duckDbLake>[0]["objects"];
  const files = { objects, folder: join(folder, `${shop.storeId}-read`), maxBytes: 1e9 };
  const figures = duckDbLake({ ...files, manifestOf: (storeId) => findLake(world.db, storeId) });
  return { shop, figures };
}

const told = async (shop: ToldShop, day: number, steps?: Parameters<typeof story>[1]) =>
  tellOrder(shop, statesOf(shop, story(day, steps)));
const rollUp = ({ shop, figures }: { shop: ToldShop; figures: Lake }, input = {}) =>
  rollUpDays({ db: world.db, clock, figures }, shop.ctx(), input);
const daysOf = async (shop: ToldShop) => (await kpiDays(world.db, shop.storeId, all)).items;

test("a day's figures are those that are asked of the lake, and its components those of the orders", async () => {
  const { shop, figures } = await openShop();
  await told(shop, 1, [{ cause: "lines-cancelled", line: 0, quantity: 1 }]);
  await told(shop, 1);
  await told(shop, 4, [{ cause: "staff", line: 0, quantity: 1 }]);
  await compactLake(shop.deps(), shop.ctx());
  expect(await rollUp({ shop, figures })).toEqual({ days: 3 });
  const made = await daysOf(shop);
  expect(made.map(({ day, sums }) => [day, sums.orders, sums.returns])).toEqual([
    ["2026-01-21", 2, 0],
    ["2026-01-24", 1, 0],
    ["2026-01-26", 0, 1],
  ]);
  const metrics = ["revenue", "orders", "average_order_value", "gross_margin", "items_per_order", "new_customers"];
  for (const { day, metrics: kept } of made) {
    const query = { metrics, dimensions: [], filters: [], range: { from: day, to: day }, compare: "none" as const };
    const answer = await ask({ db: world.db, clock, lake: figures }, shop.ctx(), { ...query, limit: 10 });
    expect(metrics.map((id) => kept[id] ?? null)).toEqual(answer.totals.values);
  }
});

test("a day is made once, anew when it changed, and when it is asked for by name", async () => {
  const { shop, figures } = await openShop();
  await told(shop, 1);
  await compactLake(shop.deps(), shop.ctx());
  expect(await rollUp({ shop, figures })).toEqual({ days: 1 });
  expect(await rollUp({ shop, figures })).toEqual({ days: 0 });
  const [before] = await daysOf(shop);
  clock.advance(1000);
  expect(await rollUp({ shop, figures }, { day: "2026-01-21" })).toEqual({ days: 1 });
  expect(await daysOf(shop)).toEqual([{ ...before, madeAt: clock.now().toISOString() }]);
  await expect(rollUp({ shop, figures }, { day: "yesterday" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
});

test("the lake's manifest is written only where a day is done with, and a day is not made again where it came out the same", async () => {
  const { shop, figures } = await openShop();
  const version = async () => (await findLake(world.db, shop.storeId))?.version;
  await told(shop, 1);
  await compactLake(shop.deps(), shop.ctx());
  await rollUp({ shop, figures });
  const [rolled, made] = [await version(), await daysOf(shop)];
  clock.advance(1000);
  expect(await rollUp({ shop, figures })).toEqual({ days: 0 });
  expect(await rollUp({ shop, figures }, { day: "2026-01-21" })).toEqual({ days: 1 });
  expect(await version()).toBe(rolled);
  const lake = await findLake(world.db, shop.storeId);
  if (!lake) throw new Error("there is no lake");
  await world.db.scratch(lakeWrite({ ...lake, version: lake.version + 1, changedDays: ["2026-01-21"] }));
  clock.advance(1000);
  expect(await rollUp({ shop, figures })).toEqual({ days: 0 });
  expect((await daysOf(shop)).map(({ sums }) => sums)).toEqual(made.map(({ sums }) => sums));
  expect((await findLake(world.db, shop.storeId))?.changedDays).toEqual([]);
});

test("days of a lake of an earlier version wait until it is made anew, and say so", async () => {
  const { shop, figures } = await openShop();
  expect(await rollUp({ shop, figures })).toEqual({ days: 0, waits: expect.stringContaining("the first lake") });
  await told(shop, 1);
  await compactLake(shop.deps(), shop.ctx());
  const lake = await findLake(world.db, shop.storeId);
  if (!lake) throw new Error("there is no lake");
  await world.db.scratch(lakeWrite({ ...lake, version: lake.version + 1, schemaVersion: lake.schemaVersion - 1 }));
  for (const input of [{}, { day: "2026-01-21" }])
    expect(await rollUp({ shop, figures }, input)).toEqual({
      days: 0,
      waits: expect.stringContaining("the lake anew"),
    });
  expect((await findLake(world.db, shop.storeId))?.changedDays).toEqual(lake.changedDays);
  await compactLake(shop.deps(), shop.ctx());
  expect(await rollUp({ shop, figures })).toEqual({ days: lake.changedDays.length });
});

test("what a compaction does meanwhile keeps the days of its months marked, and no others", async () => {
  const { shop, figures } = await openShop();
  await told(shop, 1);
  await tellOrder(shop, statesOf(shop, { ...story(40), person: 2 }));
  await compactLake(shop.deps(), shop.ctx());
  let isFirst = true;
  const read: Lake = {
    async open(storeId) {
      const lake = await figures.open(storeId);
      if (!isFirst) return lake;
      isFirst = false;
      const late = await told(shop, 2);
      await putFacts(shop.deps().lake, inboxKey(shop.storeId, { first: "a", last: "a" }, testSettings), late);
      await compactLake(shop.deps(), shop.ctx());
      return lake;
    },
  };
  expect(await rollUp({ shop, figures: read })).toEqual({ days: 2 });
  expect((await findLake(world.db, shop.storeId))?.changedDays).toEqual(["2026-01-21", "2026-01-22"]);
  expect(await rollUp({ shop, figures })).toEqual({ days: 1 });
  expect((await findLake(world.db, shop.storeId))?.changedDays).toEqual([]);
});

test("today is not over, by the store's clock", async () => {
  const { shop, figures } = await openShop();
  const now = Date.parse(clock.now().toISOString());
  const day = Math.floor((now - Date.UTC(2026, 0, 20, 23, 30)) / 86_400_000) + 1;
  await told(shop, day);
  await compactLake(shop.deps(), shop.ctx());
  expect(await rollUp({ shop, figures })).toEqual({ days: 0 });
  expect((await findLake(world.db, shop.storeId))?.changedDays).toHaveLength(1);
});
