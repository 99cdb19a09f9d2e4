import type { Operation } from "@quayside/shared/contract/operation.ts";
import { salesOperations as operations } from "@quayside/shared/sales/contract.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
  const input = { params: undefined, body: undefined, query: operation.query?.parse(query) } as never;
  return operation.output.parse(await row.run(desk.deps as never, desk.ctx, input)) as Record<string, unknown>;
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
