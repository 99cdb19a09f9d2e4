import type { Operation } from "@quayside/shared/contract/operation.ts";
import { salesOperations as operations } from "@quayside/shared/sales/contract.ts";
import type { Segment } from "@quayside/shared/sales/customers.ts";
import { defaultSegmentation } from "@quayside/shared/sales/customers.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { listCustomers } from "./customers/list-customers.ts";
import { bordersOf, scoresOf, segmentOf } from "./customers/rfm.ts";
import { showCohorts } from "./customers/show-cohorts.ts";
import { showCustomers } from "./customers/show-customers.ts";
import { showSegments } from "./customers/show-segments.ts";
import { listOrders } from "./list-orders.ts";
import { findBundles } from "./products/find-bundles.ts";
import { groupProducts } from "./products/group-products.ts";
import { listProducts } from "./products/list-products.ts";
import { openTestSalesDesk, type TestSalesDesk, testProducts, testSales } from "./test-sales-desk.ts";

const sales = testSales(600);
const range = { from: "2010-12-01", to: "2011-11-30" };
const dayOf = (at: string) => new Date(at).toLocaleDateString("en-CA", { timeZone: "Europe/London" });
const hourOf = (at: string) =>
  Number(new Date(at).toLocaleString("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" }));
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const today = "2011-12-01";

let desk: TestSalesDesk;
beforeAll(async () => {
  desk = await openTestSalesDesk(sales, { products: testProducts });
});
afterAll(() => desk.close());

/** What the handler gives a verb: the query as the contract reads it. */
function input<O extends Operation>(operation: O, query: object) {
  const parsed = (operation.query && z.parse(operation.query, query)) as z.output<NonNullable<O["query"]>>;
  return { params: undefined as never, body: undefined as never, query: parsed as never };
}

/** Plain loops over the sales, sharing nothing with what is tested. */
const lines = sales.flatMap((sale) => sale.lines.map((line) => ({ ...line, sale, day: dayOf(sale.at) })));
const inRange = lines.filter(({ day }) => day >= range.from && day <= range.to);
const sum = (some: readonly { gross: number }[]) => some.reduce((total, { gross }) => total + gross, 0);

describe("products", () => {
  test("are ranked by plain sums, page by page", async () => {
    const rows = new Map<string, number>();
    let cursor: string | undefined;
    do {
      const page = await listProducts(
        desk.deps,
        desk.ctx,
        input(operations.products, { ...range, per_page: "3", ...(cursor && { cursor }) }),
      );
      for (const row of page.items) {
        const own = inRange.filter(({ sku }) => `prd_${sku.slice(0, -2).toLowerCase()}` === row.id);
        expect(row).toMatchObject({ revenue: sum(own), orders: new Set(own.map(({ sale }) => sale.id)).size });
        const costed = own.filter(({ cost }) => cost !== undefined);
        expect(row.profit).toBe(sum(costed) - costed.reduce((total, each) => total + (each.cost ?? 0) * each.units, 0));
        rows.set(row.id, row.rank);
      }
      cursor = page.nextCursor;
    } while (cursor);
    expect([...rows.values()]).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  });

  test("in groups sum to the same", async () => {
    const { groups } = await groupProducts(desk.deps, desk.ctx, input(operations.groups, { ...range, by: "brand" }));
    expect(groups.map(({ key }) => key).toSorted()).toEqual(["Quay", null]);
    for (const { key, revenue, orders, products } of groups) {
      const skus = new Set(testProducts.filter(({ brand }) => brand === key).map(({ sku }) => sku));
      const own = inRange.filter(({ sku }) => skus.has(sku));
      expect([revenue, orders, products]).toEqual([sum(own), new Set(own.map(({ sale }) => sale.id)).size, 5]);
    }
  });
});

describe("orders behind a figure", () => {
  test.each([
    [{}, () => true],
    [{ category: "Light" }, (line: (typeof lines)[number]) => ["LAMP-1", "TIN-1", "CANDLE-1"].includes(line.sku)],
    [
      { channel: "!web", country: "FR," },
      (line: (typeof lines)[number]) =>
        line.sale.dimensions?.channel !== "web" && line.sale.dimensions?.country !== "GB",
    ],
    [
      { weekday: "1,7", hour_of_day: "!9" },
      ({ day, sale }) => [0, 1].includes(new Date(day).getUTCDay()) && hourOf(sale.at) !== 9,
    ],
  ] as [object, (line: (typeof lines)[number]) => boolean][])("filtered by %o sum to it", async (filters, fits) => {
    const own = inRange.filter(fits);
    for (const sort of ["newest", "revenue"]) {
      const found: { orderId: string; revenue: number }[] = [];
      let cursor: string | undefined;
      do {
        const page = await listOrders(
          desk.deps,
          desk.ctx,
          input(operations.orders, { ...range, ...filters, sort, per_page: "40", ...(cursor && { cursor }) }),
        );
        found.push(...page.items);
        cursor = page.nextCursor;
        expect(page.total).toBe(new Set(own.map(({ sale }) => sale.id)).size);
      } while (cursor);
      expect(new Set(found.map(({ orderId }) => orderId)).size).toBe(found.length);
      expect(found.reduce((total, { revenue }) => total + revenue, 0)).toBe(sum(own));
    }
  });

  test("refuse a cursor of another list", async () => {
    const page = await listOrders(desk.deps, desk.ctx, input(operations.orders, { ...range, per_page: "5" }));
    const other = input(operations.orders, { ...range, sort: "revenue", cursor: page.nextCursor });
    await expect(listOrders(desk.deps, desk.ctx, other)).rejects.toThrow("not one of ours");
  });
});

describe("customers", () => {
  const known = sales.filter(({ customer }) => customer !== undefined);
  const people = [...Map.groupBy(known, ({ customer = "" }) => customer)].map(([key, own]) => {
    const last =
      own
        .map(({ at }) => dayOf(at))
        .sort()
        .at(-1) ?? "";
    return { key, recency: days(last, today), frequency: own.length, monetary: sum(own.flatMap((sale) => sale.lines)) };
  });
  const borders = bordersOf(people);
  const segments = new Map(people.map((each) => [each.key, segmentOf(scoresOf(each, borders), defaultSegmentation)]));

  test("are in the segments that plain scores put them into", async () => {
    const answer = await showSegments(desk.deps, desk.ctx, input(operations.segments, {}));
    expect(answer.borders).toEqual(
      Object.fromEntries(
        Object.entries(borders).map(([name, some]) => [name, some.map((each) => expect.closeTo(each, 9))]),
      ),
    );
    const count = (segment: Segment) => [...segments.values()].filter((each) => each === segment).length;
    for (const { segment, customers } of answer.segments)
      expect([segment, customers]).toEqual([segment, count(segment)]);
    expect(answer.grid.reduce((total, { customers }) => total + customers, 0)).toBe(people.length);
  });

  test("are listed by segment, most revenue first, each once", async () => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listCustomers(
        desk.deps,
        desk.ctx,
        input(operations.list, { segment: "at-risk", per_page: "2", ...(cursor && { cursor }) }),
      );
      found.push(...page.items.map(({ key }) => key));
      cursor = page.nextCursor;
    } while (cursor);
    const wanted = people
      .filter(({ key }) => segments.get(key) === "at-risk")
      .toSorted((one, other) => other.monetary - one.monetary);
    expect(found).toEqual(wanted.map(({ key }) => key));
  });

  test("come back by cohorts as plain loops count them", async () => {
    const { cohorts } = await showCohorts(
      desk.deps,
      desk.ctx,
      input(operations.cohorts, { from: "2009-12-01", to: "2011-11-30" }),
    );
    const first = new Map<string, string>();
    for (const { customer = "", at } of known.toSorted((one, other) => one.at.localeCompare(other.at)))
      if (!first.has(customer)) first.set(customer, dayOf(at).slice(0, 7));
    const months = (from: string, to: string) =>
      (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
    expect(cohorts.reduce((total, { customers }) => total + customers, 0)).toBe(first.size);
    for (const { from, customers, cells } of cohorts) {
      const members = [...first].filter(([, month]) => month === from.slice(0, 7)).map(([key]) => key);
      expect(customers).toBe(members.length);
      expect(cells[0]).toMatchObject({ offset: 0, customers: members.length, retention: 100 });
      for (const cell of cells) {
        const own = known.filter(
          ({ customer = "", at }) => members.includes(customer) && months(from, dayOf(at)) === cell.offset,
        );
        expect(cell).toMatchObject({
          customers: new Set(own.map(({ customer }) => customer)).size,
          orders: own.length,
          revenue: sum(own.flatMap((sale) => sale.lines)),
        });
      }
    }
  });

  test("new and returning ones, and those nobody knows, sum to the whole", async () => {
    const answer = await showCustomers(desk.deps, desk.ctx, input(operations.customers, range));
    expect(answer.new.revenue + answer.returning.revenue + answer.unknown.revenue).toBe(sum(inRange));
    const bought = [
      ...Map.groupBy(
        inRange.filter(({ sale }) => sale.customer),
        ({ sale }) => sale.customer,
      ),
    ].map(([, own]) => new Set(own.map(({ sale }) => sale.id)).size);
    expect(answer.customers).toBe(bought.length);
    for (const { orders, customers, more } of answer.frequency)
      expect(customers).toBe(bought.filter((each) => (more ? each >= orders : each === orders)).length);
  });

  test("are counted by their orders also where only some lines of them are asked for", async () => {
    const query = { ...range, category: "Light" };
    const answer = await showCustomers(desk.deps, desk.ctx, input(operations.customers, query));
    const light = inRange.filter(({ sku, sale }) => sale.customer && ["LAMP-1", "TIN-1", "CANDLE-1"].includes(sku));
    const bought = [...Map.groupBy(light, ({ sale }) => sale.customer).values()].map(
      (own) => new Set(own.map(({ sale }) => sale.id)).size,
    );
    expect(answer.frequency.reduce((total, { customers }) => total + customers, 0)).toBe(bought.length);
    for (const { orders, customers, more } of answer.frequency)
      expect(customers).toBe(bought.filter((each) => (more ? each >= orders : each === orders)).length);
    expect(answer.new.revenue + answer.returning.revenue).toBe(sum(light));
  });

  test("their lifetime value is made of the two years", async () => {
    const { clv } = await showCustomers(desk.deps, desk.ctx, input(operations.customers, range));
    const year = known.filter(({ at }) => dayOf(at) > "2010-11-30" && dayOf(at) <= range.to);
    const before = new Set(
      known.filter(({ at }) => dayOf(at) > "2009-11-30" && dayOf(at) <= "2010-11-30").map(({ customer }) => customer),
    );
    const now = new Set(year.map(({ customer }) => customer));
    const lost = [...before].filter((key) => !now.has(key)).length;
    const aov = sum(year.flatMap((sale) => sale.lines)) / year.length;
    expect(clv).toMatchObject({
      aov,
      frequency: year.length / now.size,
      lifespan: lost === 0 ? null : before.size / lost,
    });
  });
});

test("pairs are counted as plain loops count them, whichever way round", async () => {
  const baskets = sales
    .filter(({ at }) => dayOf(at) >= range.from && dayOf(at) <= range.to)
    .map((sale) => new Set(sale.lines.map(({ sku }) => sku)));
  const { orders, pairs } = await findBundles(
    desk.deps,
    desk.ctx,
    input(operations.bundles, { ...range, together: "2", limit: "500" }),
  );
  expect(orders).toBe(baskets.length);
  const skus = [...new Set(lines.map(({ sku }) => sku))].sort();
  const wanted = skus
    .flatMap((a) => skus.filter((b) => b > a).map((b) => baskets.filter((each) => each.has(a) && each.has(b)).length))
    .filter((count) => count >= 2);
  expect(pairs.map((pair) => pair.orders)).toEqual(wanted.toSorted((one, other) => other - one));
  const [first] = pairs;
  const sku = (id = "") => `${id.slice(4).toUpperCase()}-1`;
  expect(first?.a.orders).toBe(baskets.filter((each) => each.has(sku(first?.a.id))).length);
  expect(first?.lift).toBeCloseTo(
    ((first?.orders ?? 0) * orders) / ((first?.a.orders ?? 1) * (first?.b.orders ?? 1)),
    9,
  );
  const both = (a: string, b: string) =>
    sales.filter(
      (sale) =>
        dayOf(sale.at) >= range.from &&
        dayOf(sale.at) <= range.to &&
        [a, b].every((each) => sale.lines.some(({ sku: own }) => own === each)),
    );
  const [one, other] = [sku(first?.a.id), sku(first?.b.id)];
  const bought = both(one, other).flatMap((sale) => sale.lines.filter((line) => [one, other].includes(line.sku)));
  expect(first?.revenue).toBe(sum(bought));
  for (const sort of ["lift", "confidence"] as const) {
    const value = (pair: (typeof pairs)[number]) =>
      sort === "lift" ? pair.lift : Math.max(pair.confidenceAb, pair.confidenceBa);
    const sorted = await findBundles(
      desk.deps,
      desk.ctx,
      input(operations.bundles, { ...range, together: "2", sort, limit: "500" }),
    );
    expect(sorted.pairs.map(value)).toEqual(
      pairs
        .map(value)
        .toSorted((left, right) => right - left)
        .map((each) => expect.closeTo(each, 9)),
    );
  }
  const only = await findBundles(
    desk.deps,
    desk.ctx,
    input(operations.bundles, { ...range, together: "2", id: "prd_bunting" }),
  );
  expect(only.pairs.every(({ a, b }) => a.id === "prd_bunting" || b.id === "prd_bunting")).toBe(true);
  expect(only.pairs.length).toBe(pairs.filter(({ a, b }) => a.id === "prd_bunting" || b.id === "prd_bunting").length);
});
