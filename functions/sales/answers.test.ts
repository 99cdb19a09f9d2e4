import type { Operation } from "@quayside/shared/contract/operation.ts";
import { salesOperations as operations } from "@quayside/shared/sales/contract.ts";
import { TrinoSQL } from "dt-sql-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Lake, QueryEngine } from "../analytics/engine.ts";
import { salesRoutes } from "./routes.ts";
import { openTestSalesDesk, type TestSalesDesk, testProducts, testSales } from "./test-sales-desk.ts";

const range = { from: "2011-01-01", to: "2011-11-30" };
const reads = Object.values(operations as Record<string, Operation>).filter(
  ({ method, params }) => method === "GET" && !params,
);
const queries: Record<string, object> = {
  "sales.compare-products": { ids: "prd_mug,prd_lamp" },
  "sales.daily-report": { day: "2011-11-30" },
  "sales.monthly-report": { month: "2011-11" },
};

/** Further ways of asking, for statements of their own. */
const furtherQueries: [string, object][] = [
  ["sales.orders", { ...range, channel: "web", sort: "revenue" }],
  ["sales.products", { ...range, country: "GB,", customer_type: "new", sort: "orders" }],
  ["sales.product-groups", { ...range, by: "brand", customer_segment: "lost" }],
  ["sales.bundles", { ...range, together: "2", sort: "lift", id: "prd_mug" }],
  ["sales.customers", { ...range, category: "Light", place: "city" }],
  ["sales.customer-list", { segment: "at-risk", sort: "recency" }],
  ["sales.cohorts", { ...range, grain: "quarter", brand: "!Quay" }],
];

/** Statements that the lake was asked. */
const asked = new Set<string>();

function listening(lake: Lake): Lake {
  const heard = (engine: QueryEngine): QueryEngine => ({
    run: (sql, options) => {
      asked.add(sql);
      return engine.run(sql, options);
    },
  });
  return {
    async open(storeId) {
      const open = await lake.open(storeId);
      return open && { ...open, engine: heard(open.engine) };
    },
  };
}

let full: TestSalesDesk;
let empty: TestSalesDesk;
beforeAll(async () => {
  full = await openTestSalesDesk(testSales(400), { products: testProducts });
  empty = await openTestSalesDesk([]);
});
afterAll(async () => {
  await full.close();
  await empty.close();
});

/** As the handler does it: the query read and the answer let through by the contract. */
async function answer(desk: TestSalesDesk, { id }: Operation, query: object) {
  const row = salesRoutes.find(({ operation }) => operation.id === id);
  if (!row) throw new Error(`${id} is not bound`);
  const { operation } = row;
  const input = {
    params: undefined,
    body: undefined,
    query: operation.query && z.parse(operation.query, query),
  } as never;
  const deps = { ...desk.deps, lake: listening(desk.deps.lake) };
  return z.parse(operation.output, await row.run(deps as never, desk.ctx, input)) as Record<string, unknown>;
}

const queryOf = ({ id, query }: Operation) =>
  queries[id] ??
  (query && "from" in (query as unknown as { shape: object }).shape ? { ...range, compare: "last-year" } : {});

describe.each(reads.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
  test("answers what its contract says, of a store that sold", async () => {
    expect(JSON.stringify(await answer(full, operation, queryOf(operation)))).not.toContain("NaN");
  });

  test("and of one that has sold nothing", async () => {
    const query = operation.id === "sales.compare-products" ? { ids: "a,b" } : queryOf(operation);
    expect(JSON.stringify(await answer(empty, operation, query))).not.toContain("NaN");
  });
});

test("whatever is asked of the lake, Athena could be asked too", async () => {
  for (const operation of reads) await answer(full, operation, queryOf(operation));
  for (const [id, query] of furtherQueries)
    await answer(full, reads.find((operation) => operation.id === id) as Operation, query);
  const trino = new TrinoSQL();
  const wrong = [...asked].flatMap((sql) => trino.validate(sql).map(({ message }) => `${message} in ${sql}`));
  expect(asked.size).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
