import { addDays } from "@quayside/shared/kernel/day.ts";
import { salesOperations } from "@quayside/shared/sales/contract.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestSalesDesk, type TestSalesDesk, testProducts, testSales } from "../test-sales-desk.ts";
import { findNewProducts } from "./find-new-products.ts";

const dayOf = (at: string) => new Date(at).toLocaleDateString("en-CA", { timeZone: "Europe/London" });

/** Each word's product is sold from 70 days after the one before it. */
const skus = testProducts.map(({ sku }) => String(sku));
const launchOf = (sku: string) => addDays("2009-12-10", 70 * skus.indexOf(sku));
const sales = testSales(900, 3)
  .map((sale) => ({ ...sale, lines: sale.lines.filter(({ sku }) => dayOf(sale.at) >= launchOf(sku)) }))
  .filter(({ lines }) => lines.length > 0);
const lines = sales.flatMap((sale) => sale.lines.map((line) => ({ ...line, sale, day: dayOf(sale.at) })));

let desk: TestSalesDesk;
beforeAll(async () => {
  desk = await openTestSalesDesk(sales, { products: testProducts });
});
afterAll(() => desk.close());

function ask(query: object) {
  const parsed = salesOperations.newProducts.query.parse(query);
  return findNewProducts(desk.deps, desk.ctx, { params: undefined as never, body: undefined as never, query: parsed });
}

/** By plain loops: when each product of some lines began, and its first 30 days until a day. */
function beginnings(some: typeof lines, to: string) {
  return Map.groupBy(
    some.filter(({ day }) => day <= to),
    ({ sku }) => `prd_${sku.slice(0, -2).toLowerCase()}`,
  )
    .entries()
    .map(([id, own]) => {
      const since = own.map(({ day }) => day).toSorted()[0] ?? "";
      const first = own.filter(({ day }) => day < addDays(since, 30));
      const units = first.reduce((sum, line) => sum + line.units, 0);
      return { id, since, first30: { revenue: first.reduce((sum, { gross }) => sum + gross, 0), units } };
    })
    .toArray();
}

const cases = [
  { from: "2011-01-01", to: "2011-11-30", days: 90 },
  { from: "2010-03-10", to: "2010-07-25", days: 60 },
  { from: "2011-06-01", to: "2011-06-28", days: 365 },
  { from: "2011-06-01", to: "2011-11-30", days: 100, channel: "web" },
];

describe("new products", () => {
  test.each(cases)("are those of plain loops until $to, $days days", async ({ channel, ...query }) => {
    const own = channel ? lines.filter(({ sale }) => sale.dimensions?.channel === channel) : lines;
    const found = await ask({ ...query, ...(channel && { channel }) });
    const newSince = addDays(query.to, 1 - query.days);
    const all = beginnings(own, query.to);
    const sold = new Set(
      own
        .filter(({ day }) => day >= query.from && day <= query.to)
        .map(({ sku }) => `prd_${sku.slice(0, -2).toLowerCase()}`),
    );
    const isNew = all.filter(({ id, since }) => since >= newSince && sold.has(id));
    expect(isNew.length).toBeGreaterThan(0);
    expect(found.products.map(({ id, since, first30 }) => ({ id, since, first30 })).toSorted(byId)).toEqual(
      isNew.toSorted(byId),
    );
    const before = all.filter(({ since }) => {
      return since < newSince && since >= addDays(newSince, -365) && addDays(since, 30) <= query.to;
    });
    const mean = before.reduce((sum, { first30 }) => sum + first30.revenue, 0) / before.length;
    expect(found.typicalFirst30.products).toBe(before.length);
    expect(found.typicalFirst30.revenue).toBeCloseTo(mean, 6);
  });
});

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
