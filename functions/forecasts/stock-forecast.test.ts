import { forecastOperations as operations } from "@quayside/shared/forecasts/contract.ts";
import type { ForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { defaultForecastSettings } from "@quayside/shared/forecasts/settings.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEntry } from "../audit/store.ts";
import { receiveStock } from "../inventory/receive-stock.ts";
import type { StockCounters } from "../inventory/stock-counters.ts";
import { getStockForecast } from "./get-stock-forecast.ts";
import { listStockForecasts } from "./list-stock-forecasts.ts";
import { nightFile, type StockIndexRow } from "./night/files.ts";
import { completedRuns } from "./night/store.ts";
import { openTestNight, type TestNight } from "./night/test-night.ts";
import { stockForecastOf } from "./stock-forecast.ts";
import { supplyTerms } from "./supply-terms.ts";

const row = (more: Partial<StockIndexRow> = {}): StockIndexRow => ({
  ...{ sku: "MUG-1", title: "The mug", category: "Kitchen", department: "Home", supplier: null, cost: 500 },
  ...{ isFee: false, point: Array.from({ length: 92 }, () => 2), shares: [], accuracy: null },
  errors: [Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 1 : -1))],
  ...{ inBundles: [], outOfStock: { days: 0, knownSince: null } },
  ...more,
});
const level = (available: number, incoming = 0): StockCounters => ({
  ...{ sku: "MUG-1", location: "main", onHand: available, reserved: 0, unavailable: 0, available, free: available },
  ...{ holds: { damaged: 0, quality: 0, safety: 0 }, incoming, version: 1, updatedAt: "2026-03-01T00:00:00.000Z" },
});
const settings = (more: Partial<ForecastSettings> = {}) => ({ ...defaultForecastSettings, ...more });
const told = (available: number, own = row(), by = settings(), passed = 0) =>
  stockForecastOf(own, { levels: [level(available)], terms: supplyTerms(by, own), today: "2026-03-01", passed });

describe("what is to be ordered of a SKU", () => {
  test("covers what is sold until it is there, and what forecasts were too low by", () => {
    const { leadTimeDemand, safetyStock, reorderPoint, demand30, demand90 } = told(100);
    expect({ leadTimeDemand, demand30, demand90 }).toEqual({ leadTimeDemand: 28, demand30: 60, demand90: 180 });
    expect(safetyStock).toBeLessThanOrEqual(1);
    expect(reorderPoint).toBe(Math.ceil(28 + Number(safetyStock)));
    expect(told(100, row(), settings({ leadTimeDays: 30 })).leadTimeDemand).toBe(60);
  });

  test("holds no safety stock, not one of 0, where too few days are known to say how far off it can be", () => {
    const few = row({ errors: [], shares: [] });
    expect(told(0, few)).toMatchObject({ safetyStock: null, leadTimeDemand: 28, reorderPoint: 28, toOrder: true });
    expect(told(0, row({ errors: [[]] }))).toMatchObject({ safetyStock: null });
    const same = row({ errors: [], shares: [{ name: "naive", share: 1 }] });
    expect(told(0, same)).toMatchObject({ safetyStock: 0, reorderPoint: 28 });
  });

  test("is due at the reorder point, not above it", () => {
    const { reorderPoint } = told(0);
    expect(told(reorderPoint)).toMatchObject({ toOrder: true });
    expect(told(reorderPoint + 1)).toMatchObject({ toOrder: false, orderQuantity: 0 });
    const unwanted = row({ point: Array.from({ length: 92 }, () => 0), errors: [] });
    expect(told(0, unwanted)).toMatchObject({ toOrder: false, orderQuantity: 0 });
    // Sold on backorder: owed, though no more is asked for.
    expect(told(-7, unwanted)).toMatchObject({ toOrder: true, orderQuantity: 7 });
  });

  test("is nothing of a bundle or a fee, for which nothing lies in stock", () => {
    const bundle = row({ components: [{ sku: "CUP-1", quantity: 2 }] });
    for (const own of [bundle, row({ isFee: true })])
      expect(told(0, own)).toMatchObject({ toOrder: false, orderQuantity: 0, demand30: 60 });
  });

  test("brings stock up to the reorder point and over the days until the next look, in whole packs", () => {
    const cheap = settings({ orderCost: 0 });
    const { reorderPoint, orderQuantity } = told(10, row(), cheap);
    expect(orderQuantity).toBe(reorderPoint - 10 + 7 * 2);
    const own = row({ supplier: "Potter" });
    const packs = settings({ orderCost: 0, suppliers: [{ supplier: "Potter", packSize: 12, leadTimeDays: 5 }] });
    expect(told(10, own, packs)).toMatchObject({ leadTimeDays: 5, leadTimeDemand: 10 });
    expect(told(10, own, packs).orderQuantity % 12).toBe(0);
  });

  test("is no more than can be sold while it keeps, but for what the supplier delivers at least", () => {
    const keeps = (shelfLifeDays: number, more: object = {}) =>
      settings({ orderCost: 0, skus: [{ sku: "MUG-1", shelfLifeDays, ...more }] });
    const { orderQuantity } = told(0, row(), settings({ orderCost: 0 }));
    expect(told(0, row(), keeps(90))).toMatchObject({ orderQuantity, orderLimits: [], shelfLifeDays: 90 });
    // 2 a day.
    expect(told(0, row(), keeps(10))).toMatchObject({ orderQuantity: 20, orderLimits: ["shelf-life"] });
    expect(told(0, row(), keeps(10, { packSize: 6 }))).toMatchObject({ orderQuantity: 18 });
    expect(told(0, row(), keeps(10, { minimumUnits: 50 }))).toMatchObject({ orderQuantity: 50 });
    expect(told(0, row(), keeps(10, { minimumUnits: 50 })).orderLimits).toContain("shelf-life");
  });

  test("goes by the terms of the SKU, else of its supplier, else of all", () => {
    const suppliers = [{ supplier: "Potter", packSize: 12, leadTimeDays: 5 }];
    const by = settings({ suppliers, skus: [{ sku: "MUG-1", leadTimeDays: 3 }] });
    expect(supplyTerms(by, row({ supplier: "Potter" }))).toMatchObject({ leadTimeDays: 3, packSize: 12, minimum: 1 });
    expect(supplyTerms(by, row({ sku: "MUG-2", supplier: "Potter" }))).toMatchObject({ leadTimeDays: 5 });
    expect(supplyTerms(by, row({ sku: "MUG-2" }))).toMatchObject({ leadTimeDays: 14, packSize: 1 });
  });

  test("is at least the economic quantity √(2DK⁄h), which is not known without a cost", () => {
    // 2 a day, 2 000 an order, 500 × 25 % ⁄ 365 a unit and day.
    const economic = Math.sqrt((2 * 2 * 2000) / ((500 * 0.25) / 365));
    expect(told(10).economicQuantity).toBeCloseTo(economic, 2);
    expect(told(10).orderQuantity).toBe(Math.ceil(economic));
    expect(told(10, row({ cost: null }))).toMatchObject({ economicQuantity: null });
  });

  test("runs out on the day on which the sum of the days passes what is there", () => {
    expect(told(9)).toMatchObject({ stockoutDay: "2026-03-05" });
    expect(told(10)).toMatchObject({ stockoutDay: "2026-03-06" });
    expect(told(1000)).toMatchObject({ stockoutDay: null });
    const falling = row({ point: [9, ...Array.from({ length: 91 }, () => 2)] });
    expect(told(9, falling, settings(), 1)).toMatchObject({ stockoutDay: "2026-03-05" });
  });
});

describe("the night's forecasts beside stock", () => {
  let night: TestNight;
  beforeAll(async () => {
    night = await openTestNight();
    await stock("MUG-1", 400);
    await stock("LAMP-1", 3);
    await night.run();
  }, 120_000);
  afterAll(() => night.close());

  const stock = async (sku: string, change: number) => {
    const { db, clock } = night.deps;
    const receipt = { sku, location: "main", change, kind: "adjustment", reference: "test" } as const;
    const audit = auditEntry(clock, night.ctx, { action: "test.arranged", object: { type: "test", id: "shop" } });
    await db.transact(audit, receiveStock(clock, night.ctx, receipt));
  };
  const nothing = { params: undefined, query: undefined, body: undefined };
  const listed = async (query: object = {}) => {
    const input = { ...nothing, query: operations.stock.query.parse(query) };
    return operations.stock.output.parse(await listStockForecasts(night.deps, night.ctx, input));
  };

  test("are listed for what lies in stock, the soonest out first, searched and turned round", async () => {
    const all = await listed();
    expect(all).toMatchObject({ total: 2, items: [{ sku: "LAMP-1", toOrder: true }, { sku: "MUG-1" }] });
    expect((await listed({ direction: "desc" })).items.map(({ sku }) => sku)).toEqual(["MUG-1", "LAMP-1"]);
    expect((await listed({ q: "mu" })).items.map(({ sku }) => sku)).toEqual(["MUG-1"]);
    expect((await listed({ category: "Nowhere" })).items).toEqual([]);
    const { items, nextCursor } = await listed({ per_page: 1 });
    expect(items).toHaveLength(1);
    expect((await listed({ per_page: 1, cursor: nextCursor })).items.map(({ sku }) => sku)).toEqual(["MUG-1"]);
    await expect(listed({ sort: "sku", cursor: nextCursor })).rejects.toThrow();
  });

  test("of one SKU come by day, and add up to its demand; what came in meanwhile is seen at once", async () => {
    const asked = async () => {
      const query = operations.stockOfSku.query.parse({});
      const input = { ...nothing, params: { sku: "LAMP-1" }, query };
      return operations.stockOfSku.output.parse(await getStockForecast(night.deps, night.ctx, input));
    };
    const one = await asked();
    expect(one.days).toHaveLength(90);
    expect(one.days[0]?.day).toBe("2011-11-25");
    const sum = one.days.reduce((total, { point }) => total + point, 0);
    expect(one.demand90).toBeCloseTo(sum, 2);
    expect(one.outOfStock).toEqual({ days: 0, knownSince: "2011-11-25" });
    expect(one.history.at(-1)?.day).toBe("2011-11-24");
    const out = one.days.find(({ day }) => day === one.stockoutDay);
    expect(out?.stockLeft).toBe(0);
    expect(addDays(one.knownUntil, 1)).toBe("2011-11-25");
    await stock("LAMP-1", 1000);
    expect(await asked()).toMatchObject({ available: 1003, toOrder: false });
    const input = { ...nothing, params: { sku: "NOTHING" }, query: operations.stockOfSku.query.parse({}) };
    await expect(getStockForecast(night.deps, night.ctx, input)).rejects.toMatchObject({ code: "FORECAST_NOT_FOUND" });
  });

  test("the list's figures are those of the run", async () => {
    const [run] = await completedRuns(night.deps.db, night.ctx.storeId);
    const rows = await nightFile(night.deps, run?.prefix ?? "", ["stock"]);
    const mug = rows.find(({ sku }) => sku === "MUG-1");
    const demand = mug?.point.slice(0, 30).reduce((sum, units) => sum + units, 0) ?? 0;
    expect((await listed({ q: "MUG" })).items[0]?.demand30).toBeCloseTo(demand, 2);
  });
});
