import { join } from "node:path";
import { defaultSegmentation } from "@quayside/shared/sales/customers.ts";
import { describe, expect, test } from "vitest";
import { testSettings, testStoreId } from "../cart/test-shop.ts";
import { openTestCheckout } from "../checkout/test-checkout.ts";
import { openTestDesk } from "../checkout/test-desk.ts";
import { systemCtx } from "../platform/ctx.ts";
import { bordersOf, scoresOf, segmentOf } from "../sales/customers/rfm.ts";
import { settingsWrite } from "../settings/store.ts";
import { graceSeconds } from "./commit.ts";
import { compactLake } from "./compact-lake.ts";
import type { LakeDeps } from "./deps.ts";
import type { Fact } from "./facts/fact.ts";
import { inboxKey, putFacts } from "./inbox.ts";
import { rebuildLake } from "./rebuild-lake.ts";
import { monthsOf } from "./tables.ts";
import { folderObjects, lakeRows } from "./test-lake-shop.ts";
import { statesOf, type ToldShop, tellOrder, toldWorld } from "./test-told-shop.ts";

const world = toldWorld("lake", 11);
const { clock, folder, openShop } = world;

/** Stops before it uploads, until it is let. */
function gated(deps: LakeDeps) {
  let open = () => {};
  let arrived = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const isWaiting = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const upload: LakeDeps["lake"]["upload"] = async (key, file) => {
    arrived();
    await opened;
    return deps.lake.upload(key, file);
  };
  return { deps: { ...deps, lake: { ...deps.lake, upload } }, open: () => open(), isWaiting };
}

/** An order of a person on a day, told whole. */
async function sold(shop: ToldShop, person: number, day: number): Promise<{ id: string; facts: Fact[] }> {
  const specs = [{ quantity: 1, price: 1000, discount: 0, rate: 200_000 }];
  const history = { specs, included: true, delivery: 0, steps: [] };
  const states = statesOf(shop, { history, person, day, isCancelled: false, pace: 1 });
  return { id: states[0]?.id ?? "", facts: await tellOrder(shop, states) };
}

const deliver = (shop: ToldShop, name: string, facts: readonly Fact[]) =>
  putFacts(shop.deps().lake, inboxKey(shop.storeId, { first: name, last: name }, testSettings), facts);

async function orderRows(shop: ToldShop): Promise<Record<string, { nth: number; type: string }>> {
  const rows = await lakeRows(shop.deps(), shop.storeId);
  const orders = Object.entries(rows).filter(([table]) => table.startsWith("orders "));
  const parsed = orders.flatMap(([, found]) => found.map((row) => JSON.parse(row)));
  return Object.fromEntries(parsed.map((row) => [row.order_id, { nth: row.nth, type: row.customer_type }]));
}

describe("one after another", () => {
  test("an order that comes late and was earlier makes the customer's others later ones, in every month and table", async () => {
    const shop = await openShop();
    await rebuildLake(shop.deps(), shop.ctx());
    const later = await sold(shop, 1, 70);
    await deliver(shop, "a", later.facts);
    await compactLake(shop.deps(), shop.ctx());
    expect(await orderRows(shop)).toEqual({ [later.id]: { nth: 1, type: "new" } });
    const earlier = await sold(shop, 1, 3);
    await deliver(shop, "b", earlier.facts);
    await compactLake(shop.deps(), shop.ctx());
    expect(await orderRows(shop)).toEqual({
      [earlier.id]: { nth: 1, type: "new" },
      [later.id]: { nth: 2, type: "returning" },
    });
    const rows = await lakeRows(shop.deps(), shop.storeId);
    await rebuildLake(shop.deps(), shop.ctx());
    expect(rows).toEqual(await lakeRows(shop.deps(), shop.storeId));
  });

  test("of two at once the one that loses leaves alone what only it had seen", async () => {
    const shop = await openShop();
    await rebuildLake(shop.deps(), shop.ctx());
    const [one, other] = [await sold(shop, 1, 1), await sold(shop, 2, 2)];
    await deliver(shop, "a", one.facts);
    const first = gated(shop.deps());
    const slow = compactLake(first.deps, shop.ctx());
    await first.isWaiting;
    await deliver(shop, "b", other.facts);
    const second = gated(shop.deps());
    const slower = compactLake(second.deps, shop.ctx());
    await second.isWaiting;
    first.open();
    await slow;
    second.open();
    expect(await slower).toMatchObject({ overtaken: 1 });
    await compactLake(shop.deps(), shop.ctx());
    expect(Object.keys(await orderRows(shop)).toSorted()).toEqual([one.id, other.id].toSorted());
  });

  test("what a compaction replaced is there for readers until its grace is over", async () => {
    const shop = await openShop();
    await rebuildLake(shop.deps(), shop.ctx());
    const keys = async () => (await shop.deps().lake.list(`${shop.storeId}/orders/`)).map(({ key }) => key);
    await deliver(shop, "a", (await sold(shop, 1, 1)).facts);
    await compactLake(shop.deps(), shop.ctx());
    const [old = ""] = await keys();
    await deliver(shop, "b", (await sold(shop, 2, 1)).facts);
    await compactLake(shop.deps(), shop.ctx());
    expect(await keys()).toContain(old);
    clock.advance(graceSeconds * 1000 + 1);
    expect(await compactLake(shop.deps(), shop.ctx())).toMatchObject({ removed: expect.any(Number) });
    expect(await keys()).toHaveLength(1);
    expect(await keys()).not.toContain(old);
  });

  test("customers are in the segments that the rules of the sales pages put them in", async () => {
    const shop = await openShop();
    const bought = [40, 3, 20, 60, 61, 62, 9, 33].map((day, at) => sold(shop, 1 + (at % 5), day));
    await Promise.all(bought);
    await compactLake(shop.deps(), shop.ctx());
    const rows = (await lakeRows(shop.deps(), shop.storeId)).customers?.map((row) => JSON.parse(row)) ?? [];
    const today = Date.parse(clock.now().toISOString().slice(0, 10));
    const measured = rows.map(({ last_day, orders, revenue }) => ({
      recency: (today - Date.parse(last_day)) / 86_400_000,
      ...{ frequency: Number(orders), monetary: Number(revenue) },
    }));
    const borders = bordersOf(measured);
    const expected = measured.map((each) => segmentOf(scoresOf(each, borders), defaultSegmentation));
    expect(rows.map(({ segment }) => segment)).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(1);
  });

  test("cubes of days and of months have the sums of the lines that they are made of", async () => {
    const shop = await openShop();
    await rebuildLake(shop.deps(), shop.ctx());
    for (const day of [1, 2, 5, 12, 40]) await deliver(shop, `a${day}`, (await sold(shop, 1, day)).facts);
    await compactLake(shop.deps(), shop.ctx());
    const rows = await lakeRows(shop.deps(), shop.storeId);
    const monthsIn = (table: string) => {
      const found = Object.entries(rows).filter(([name]) => name.startsWith(`${table} `));
      return Object.fromEntries(
        found.map(([name, some]) => {
          const parsed = some.map((row) => JSON.parse(row));
          const sum = (of: string) => parsed.reduce((total, row) => total + Number(row[of]), 0);
          return [name.slice(-7), { units: sum("units"), revenue: sum("revenue"), tax: sum("tax") }];
        }),
      );
    };
    const lines = monthsIn("order_lines");
    expect(Object.keys(lines)).toHaveLength(3);
    for (const table of Object.entries(monthsOf).flat()) expect(monthsIn(table), table).toEqual(lines);
    const months = rows["product_months 2026-01"]?.map((row) => JSON.parse(row)) ?? [];
    expect(months.map(({ day, orders }) => ({ day, orders: Number(orders) }))).toEqual([
      { day: "2026-01-01", orders: 3 },
    ]);
  });

  test("another time zone makes the lake anew, with the days of that zone", async () => {
    const shop = await openShop();
    const { id } = await sold(shop, 1, 0);
    await compactLake(shop.deps(), shop.ctx());
    await shop.write(settingsWrite(shop.storeId, { ...testSettings, version: 2, timeZone: "Pacific/Auckland" }));
    expect(await compactLake(shop.deps(), shop.ctx())).toMatchObject({ rebuilt: 1 });
    const rows = await lakeRows(shop.deps(), shop.storeId);
    expect(rows["orders 2026-01"]?.map((row) => JSON.parse(row))).toMatchObject([{ order_id: id, day: "2026-01-21" }]);
  });
});

test("a shop without a lake gets one", async () => {
  const desk = await openTestDesk(await openTestCheckout(world.db, clock));
  const { orderId } = await desk.paid(2);
  await desk.ship(orderId, 2);
  await desk.refund(orderId, { lines: [{ lineId: "1", quantity: 1 }] });
  const places = { lake: folderObjects(join(folder, "bucket")), scratchDir: join(folder, "tmp") };
  const deps = { db: world.db, clock, ...places, memoryMb: 256 };
  expect(await compactLake(deps, systemCtx(testStoreId, "test", clock))).toMatchObject({ rebuilt: 1 });
});
