import { AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestLake, type TestLake } from "../lake/test-lake.ts";
import { answerOf } from "./answer.ts";
import { type FactTable, factTables } from "./choose-table.ts";
import { planOf } from "./plan.ts";
import { type ReferenceQuestion, reference } from "./test-reference.ts";
import { ofWholeOrders, referenceValues } from "./test-reference-values.ts";
import { faultsOf } from "./test-same-answer.ts";
import { people, type ShopOfSales, shelf, shopOfSales, timeZone } from "./test-shop-of-sales.ts";

const [shop] = fc.sample(shopOfSales, { numRuns: 1, seed: 7 }) as [ShopOfSales];
let world: TestLake;
beforeAll(async () => {
  world = await openTestLake({ sales: shop.sales, products: shelf, people, timeZone });
});
afterAll(() => world.close());

const today = "2021-06-30";
async function asked(query: object, among?: readonly FactTable[]) {
  const open = await world.lake.open("main");
  if (!open) throw new Error("the lake is not there");
  const deps = { ...open, today, among };
  return answerOf(deps, planOf(AnalyticsQuery.parse(query), deps));
}

const metrics = Object.keys(referenceValues);
const ofOrders = ["country", "channel", "payment_method", "city", "customer_type", "weekday", "hour_of_day"] as const;
const ofPeople = ["customer", "cohort", "customer_segment", "customer_group"] as const;
const ofLines = [
  "sku",
  "line_kind",
  "category",
  "department",
  "brand",
  "supplier",
  "product",
  "product_status",
] as const;
const all = [...ofOrders, ...ofPeople, ...ofLines];
const isOfLines = (name: string) => (ofLines as readonly string[]).includes(name);

const filterOf = (...names: (typeof all)[number][]) =>
  fc.constantFrom(...names).chain((dimension) => {
    const there = [
      ...new Set(
        reference(shop.lines, { ...whole, dimensions: [dimension] }, shop.extras).map(({ keys }) => keys[0] ?? null),
      ),
    ];
    const values = fc.uniqueArray(fc.constantFrom(...there, "nowhere"), { minLength: 1, maxLength: 3 });
    return fc.record({
      dimension: fc.constant(dimension),
      is: fc.constantFrom("in" as const, "not-in" as const),
      values,
    });
  });
const filter = filterOf(...all);
const whole = { dimensions: [], filters: [], from: "2019-01-01", to: "2021-12-31" };
const range = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 200 })).map(([start, length]) => {
  const from = addDays("2019-12-20", start);
  return { from, to: addDays(from, length) };
});
const question = fc.record({
  metrics: fc.uniqueArray(fc.constantFrom(...metrics), { minLength: 1, maxLength: 8 }),
  dimensions: fc.uniqueArray(fc.constantFrom(...all), { maxLength: 3 }),
  filters: fc.array(filter, { maxLength: 2 }),
  grain: fc.option(
    fc.constantFrom(
      "hour" as const,
      "day" as const,
      "week" as const,
      "month" as const,
      "quarter" as const,
      "year" as const,
    ),
    { nil: undefined },
  ),
  range,
});

const plain = (query: {
  dimensions: string[];
  filters: ReferenceQuestion["filters"];
  grain?: ReferenceQuestion["grain"];
  range: { from: string; to: string };
}) => {
  const { dimensions, filters, grain, range: days } = query;
  return { dimensions, filters, ...(grain ? { grain } : {}), ...days } satisfies ReferenceQuestion;
};

describe("the engine says what plain loops say", () => {
  it("whatever is asked", async () => {
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        const { from } = query.range;
        const short = { dimensions: query.dimensions.slice(0, 1), range: { from, to: addDays(from, 20) } };
        const small = query.grain === "hour" ? { ...query, ...short } : query;
        const answer = await asked({ ...small, limit: 5000 });
        expect(faultsOf(answer, plain(small), shop, timeZone)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("of customers, who may be new and returning in the same days", async () => {
    const names = ["customer_type", ...ofPeople, "channel"] as const;
    const ofCustomers = question.chain((query) =>
      fc.record({
        ...{ range: fc.constant(query.range), grain: fc.constant(query.grain === "hour" ? undefined : query.grain) },
        metrics: fc.constant(["customers", "repeat_purchase_rate"]),
        dimensions: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
        filters: fc.array(filterOf(...names), { maxLength: 2 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(ofCustomers, async (query) => {
        const answer = await asked({ ...query, limit: 5000 });
        expect(faultsOf(answer, plain(query), shop, timeZone)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it("whichever tables it is asked of", async () => {
    const lines = metrics.filter((id) => !ofWholeOrders.has(id) && !id.includes("growth"));
    const choices: FactTable[][] = [
      ["order_lines"],
      ["orders", "order_lines"],
      ...factTables.filter((table) => table.endsWith("_days")).map((table): FactTable[] => [table, "order_lines"]),
    ];
    await fc.assert(
      fc.asyncProperty(question, fc.constantFrom(...choices), async (query, among) => {
        const same = {
          ...query,
          grain: query.grain === "hour" ? undefined : query.grain,
          metrics: lines.slice(0, 20),
          limit: 5000,
        };
        const found = await asked(same, among);
        const free = await asked(same);
        expect(found.rows.toSorted(byKeys)).toEqual(free.rows.toSorted(byKeys));
        expect(found.totals).toEqual(free.totals);
      }),
      { numRuns: 80 },
    );
  }, 120_000);
});

const byKeys = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

const sums = ["revenue", "gross_sales", "discounts", "units"];

describe("parts", () => {
  it("of a range sum to the range", async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.nat(), async (query, at) => {
        const { from, to } = query.range;
        const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
        const cut = addDays(from, days === 0 ? 0 : at % days);
        const of = (some: { from: string; to: string }) =>
          asked({ metrics: [...sums, "orders"], filters: query.filters, range: some });
        const parts =
          cut < to ? [await of({ from, to: cut }), await of({ from: addDays(cut, 1), to })] : [await of(query.range)];
        const total = await of(query.range);
        const added = total.totals.values.map((_, place) =>
          parts.reduce((sum, part) => sum + Number(part.totals.values[place]), 0),
        );
        expect(added).toEqual(total.totals.values);
      }),
      { numRuns: 40 },
    );
  });

  it("of a split sum to the total, with what the limit leaves out", async () => {
    const metricsOf = (dimensions: string[]) =>
      dimensions.some(isOfLines) ? sums : [...sums, "orders", "total_sales"];
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 6 }), async (query, limit) => {
        const { dimensions, filters } = query;
        const ids = filters.some((each) => isOfLines(each.dimension)) ? sums : metricsOf(dimensions);
        const answer = await asked({
          metrics: ids,
          dimensions,
          filters,
          range: query.range,
          grain: query.grain === "hour" ? undefined : query.grain,
          limit,
        });
        const rows = answer.grain
          ? [...answer.rows, ...(answer.others ?? [])]
          : [...answer.rows, ...(answer.other ? [answer.other] : [])];
        const added = answer.totals.values.map((_, place) =>
          rows.reduce((sum, row) => sum + Number(row.values[place]), 0),
        );
        expect(added).toEqual(answer.totals.values);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("left out are counted anew where they do not add up", async () => {
    await fc.assert(
      fc.asyncProperty(
        question,
        fc.integer({ min: 1, max: 3 }),
        async ({ dimensions, filters, range: days }, limit) => {
          const answer = await asked({
            metrics: ["orders", "customers", "average_order_value"],
            dimensions,
            filters,
            range: days,
            limit,
          });
          if (!answer.other) return;
          const shown = new Set(answer.rows.map(({ keys }) => JSON.stringify(keys)));
          const perRow = shop.lines.filter((line) => {
            const [row] = reference([line], plain({ dimensions, filters, range: days }), shop.extras);
            return row && !shown.has(JSON.stringify(row.keys));
          });
          const orders = new Set(perRow.map(({ order }) => order)).size;
          const people = new Set(perRow.flatMap(({ customer }) => customer ?? [])).size;
          expect(answer.other.values.slice(0, 2)).toEqual([orders, people]);
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
