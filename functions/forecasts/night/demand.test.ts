import { forecastOperations as operations } from "@quayside/shared/forecasts/contract.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getStockForecast } from "../get-stock-forecast.ts";
import { listStockForecasts } from "../list-stock-forecasts.ts";
import { digitsOf, makeForecast } from "../make-forecast.ts";
import { nightFile, type StockIndexRow } from "./files.ts";
import { completedRuns } from "./store.ts";
import { openTestNight, type TestNight } from "./test-night.ts";

/** BAG-1 is made of two spoons, which are sold in no other way, and a lamp, which is. Lamps were out from 10 November on. */
const components = [
  { sku: "SPOON-1", quantity: 2 },
  { sku: "LAMP-1", quantity: 1 },
];
let night: TestNight;

beforeAll(async () => {
  night = await openTestNight("2011-11-10T06:00:00.000Z");
  const { shop } = night;
  await shop.product("bag-1", 900, { components });
  await shop.stock("LAMP-1", 3);
  await shop.stock("SPOON-1", 40);
  await night.run();
  await shop.stock("LAMP-1", -3);
  night.deps.clock.advance(15 * 86_400_000);
  await night.run();
}, 300_000);
afterAll(() => night.close());

const prefixNow = async () => (await completedRuns(night.deps.db, night.ctx.storeId))[0]?.prefix ?? "";
const rowsNow = async () => {
  const rows = await nightFile(night.deps, await prefixNow(), ["stock"]);
  return (sku: string) => rows.find((row) => row.sku === sku) as StockIndexRow;
};
const nothing = { params: undefined, query: undefined, body: undefined };
const detail = async (sku: string) => {
  const input = { ...nothing, params: { sku }, query: operations.stockOfSku.query.parse({}) };
  return operations.stockOfSku.output.parse(await getStockForecast(night.deps, night.ctx, input));
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("a part is asked for by itself and in the bundles it is in, though it was never sold alone", async () => {
  const row = await rowsNow();
  const [bag, spoon, lamp] = [row("BAG-1"), row("SPOON-1"), row("LAMP-1")];
  expect(sum(bag.point)).toBeGreaterThan(20);
  expect(sum(spoon.point)).toBe(0);
  for (const [h, units] of bag.point.entries()) {
    expect(spoon.inBundles[h]).toBeCloseTo(2 * units, 2);
    expect(lamp.inBundles[h]).toBeCloseTo(units, 2);
  }
  expect(row("MUG-1").inBundles).toEqual([]);
  const query = operations.stock.query.parse({ q: "SPOON" });
  const { items } = await listStockForecasts(night.deps, night.ctx, { ...nothing, query });
  expect(items[0]).toMatchObject({ sku: "SPOON-1", toOrder: true });
  expect(items[0]?.demand30).toBeCloseTo(2 * sum(bag.point.slice(0, 30)), 1);
  expect(items[0]?.bundled30).toBe(items[0]?.demand30);
  expect(items[0]?.safetyStock).toBeGreaterThan(0);
});

test("the page of a part has its bundles, and a history and days that count them", async () => {
  const row = await rowsNow();
  const told = await detail("LAMP-1");
  const bag = await detail("BAG-1");
  expect(told.bundles).toEqual([
    { sku: "BAG-1", title: "The bag", quantity: 1, demand30: expect.closeTo(sum(row("BAG-1").point.slice(0, 30)), 1) },
  ]);
  expect(sum(told.days.slice(0, 30).map(({ point }) => point))).toBeCloseTo(told.demand30, 1);
  for (const { point, intervals } of told.days)
    for (const { lower, upper } of intervals) expect(lower <= point && point <= upper && upper > lower).toBe(true);
  const spoon = await detail("SPOON-1");
  expect(sum(spoon.history.map(({ value }) => value ?? 0))).toBe(2 * sum(bag.history.map(({ value }) => value ?? 0)));
});

test("days on which nothing could be sold are missing, not zeros", async () => {
  const prefix = await prefixNow();
  const { skus, events, day } = await nightFile(night.deps, prefix, ["plan"]);
  const place = skus.findIndex(({ sku }) => sku === "LAMP-1");
  const series = (await nightFile(night.deps, prefix, ["series-of-skus", 0]))[place];
  const found = (await nightFile(night.deps, prefix, ["raw-skus", 0]))[place];
  if (!series || found?.made.kind !== "forecast") throw new Error("there is no forecast of lamps");
  const days = Array.from({ length: 14 }, (_, at) => addDays("2011-11-11", at));
  expect(found.outOfStock).toEqual({ days, knownSince: "2011-11-10" });
  expect(days.at(-1)).toBe(addDays(day, -1));
  const how = { events, mode: "fast", digits: digitsOf.units } as const;
  const [without, asZeros] = [makeForecast(series, { ...how, missing: new Set(days) }), makeForecast(series, how)];
  expect(found.made.point).toEqual(without.kind === "forecast" && without.point);
  expect(found.made.point).not.toEqual(asZeros.kind === "forecast" && asZeros.point);
  const { history, outOfStock } = await detail("LAMP-1");
  expect(outOfStock).toEqual({ days: 14, knownSince: "2011-11-10" });
  expect(history.filter(({ value }) => value === null).map(({ day: each }) => each)).toEqual(days);
});

test("what was forecast a week ahead stands beside what came, but for days out of stock", async () => {
  const { record, history } = await detail("MUG-1");
  const came = history.find(({ day }) => day === "2011-11-16")?.value;
  expect(record.days).toMatchObject([{ day: "2011-11-16", actual: came, forecast: expect.any(Number) }]);
  expect(record.summary).toMatchObject({ days: 1, actual: came });
  expect((await detail("LAMP-1")).record).toEqual({ days: [], summary: null });
});
