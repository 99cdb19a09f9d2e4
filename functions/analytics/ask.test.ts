import { AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestLake, type TestLake, withoutColumns } from "../lake/test-lake.ts";
import type { TestLine } from "../lake/test-sales.ts";
import { type AskDeps, ask } from "./ask.ts";

const mug = (units: number, gross: number): TestLine => ({ sku: "MUG", units, gross });
const lamp = (units: number, gross: number): TestLine => ({ sku: "LAMP", units, gross, cost: 500 });
const post: TestLine = { sku: "POST", units: 1, gross: 300, kind: "fee" };

let world: TestLake;
beforeAll(async () => {
  world = await openTestLake({
    products: [
      { sku: "MUG", product_id: "prd_mug", title: "A mug", category: "Kitchen", department: "Home" },
      { sku: "LAMP", product_id: "prd_lamp", title: "A lamp", category: "Light", department: "Home" },
    ],
    sales: [
      {
        id: "o1",
        at: "2024-02-28T10:00:00.000Z",
        customer: "ann",
        lines: [mug(2, 1000), lamp(1, 2000)],
        delivery: 400,
      },
      { id: "o2", at: "2024-02-29T12:30:00.000Z", customer: "ann", lines: [mug(1, 500), post] },
      {
        id: "o3",
        at: "2024-03-31T00:30:00.000Z",
        customer: "bob",
        lines: [lamp(3, 6000)],
        dimensions: { country: "FR" },
      },
      { id: "o4", at: "2023-02-28T12:00:00.000Z", lines: [mug(1, 400)] },
    ],
    returns: [{ id: "r1", at: "2024-03-01T09:00:00.000Z", sku: "MUG", units: 1, value: 500 }],
  });
});
afterAll(() => world.close());

const now = new Date("2024-04-01T12:00:00.000Z");
function asked(query: object) {
  const deps = { lake: world.lake, clock: { now: () => now } } as AskDeps;
  return ask(deps, { storeId: "main" } as Parameters<typeof ask>[1], AnalyticsQuery.parse(query));
}
const range = { from: "2024-02-01", to: "2024-03-31" };

describe("a question", () => {
  test("without a split is one row that equals the totals", async () => {
    const { rows, totals } = await asked({ metrics: ["revenue", "orders", "customers", "average_order_value"], range });
    expect(totals.values).toEqual([9800, 3, 2, 3266.666667]);
    expect(rows).toEqual([{ keys: [], values: totals.values }]);
  });

  test("by a dimension tells other apart", async () => {
    const answer = await asked({ metrics: ["revenue", "orders", "customers"], dimensions: ["sku"], range, limit: 1 });
    expect(answer.rows).toEqual([{ keys: ["LAMP"], labels: ["A lamp"], values: [8000, 2, 2] }]);
    expect(answer.other?.values).toEqual([1800, 2, 1]);
    expect(answer.totals.values).toEqual([9800, 3, 2]);
  });

  test("by day has every day, beside the day of a year earlier where there is one", async () => {
    const days = { from: "2024-02-28", to: "2024-03-01" };
    const { rows, totals } = await asked({ metrics: ["revenue"], grain: "day", range: days, compare: "last-year" });
    expect(rows.map(({ bucket, values, before }) => [bucket, values[0], before?.[0]])).toEqual([
      ["2024-02-28", 3000, 400],
      ["2024-02-29", 800, null],
      ["2024-03-01", 0, 0],
    ]);
    expect(totals).toEqual({ values: [3800], before: [400] });
  });

  test("by a thing of lines leaves open what is known of whole orders", async () => {
    const answer = await asked({ metrics: ["delivery_revenue", "units"], dimensions: ["category"], range });
    expect(answer.rows.map(({ keys, values }) => [keys[0], ...values])).toEqual([
      ["Light", null, 4],
      ["Kitchen", null, 3],
      [null, null, 1],
    ]);
    expect(answer.notes).toHaveProperty("delivery_revenue");
  });
});

test("a lake of before a column came answers what it knows, until it is made anew", async () => {
  const old = await openTestLake({
    sales: ["2024-02-26", "2024-02-28", "2024-02-29"].map((day, at) => {
      return { id: `o${at}`, at: `${day}T10:00:00.000Z`, customer: "ann", lines: [mug(2, 1000)] };
    }),
  });
  await withoutColumns(old, "orders", "promised", "on_time", "previous_day");
  const deps = { lake: old.lake, clock: { now: () => now } } as AskDeps;
  const metrics = ["revenue", "orders", "on_time_rate", "customers", "repeat_purchase_rate"];
  const query = AnalyticsQuery.parse({ metrics, range: { from: "2024-02-27", to: "2024-02-29" } });
  const { totals } = await ask(deps, { storeId: "main" } as Parameters<typeof ask>[1], query);
  expect(totals.values).toEqual([2000, 2, null, 1, 100]);
  await old.close();
});

test("days before the first visit are unknown to figures of visits, not 0; those after it may be 0", async () => {
  const visit = {
    session_id: "v1",
    hour: 10,
    hour_at: "2024-02-28T10:00:00Z",
    weekday: 3,
    channel: "web",
    sessions: 1,
  };
  const own = await openTestLake({
    sales: [{ id: "o1", at: "2024-01-03T10:00:00.000Z", lines: [mug(2, 1000)] }],
    tables: { sessions: [{ ...visit, day: "2024-02-28", page_views: 4, added_to_cart: 1, purchased: 0 }] },
  });
  const deps = { lake: own.lake, clock: { now: () => now } } as AskDeps;
  const asked = (query: object) =>
    ask(deps, { storeId: "main" } as Parameters<typeof ask>[1], AnalyticsQuery.parse(query));
  const metrics = ["orders", "visits", "conversion_rate"];
  const march = await asked({ metrics, range: { from: "2024-03-01", to: "2024-03-31" }, compare: "previous-period" });
  expect(march.totals).toEqual({ values: [0, 0, null], before: [0, 1, 0] });
  const days = await asked({
    ...{ metrics, grain: "day", range: { from: "2024-02-27", to: "2024-02-29" }, compare: "previous-period" },
  });
  expect(days.totals).toEqual({ values: [0, 1, 0], before: [0, null, null] });
  expect(days.rows.map(({ values }) => values)).toEqual([
    [0, null, null],
    [0, 1, 0],
    [0, 0, null],
  ]);
  expect(days.rows.map(({ before }) => before)).toEqual(Array(3).fill([0, null, null]));
  const january = await asked({ metrics, range: { from: "2024-01-01", to: "2024-01-31" } });
  expect(january.totals.values).toEqual([1, null, null]);
  expect(january.notes).toEqual({
    visits: "Visits to the store were not collected yet on these days.",
    conversion_rate: "Visits to the store were not collected yet on these days.",
  });
  await own.close();
});
