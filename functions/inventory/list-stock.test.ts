import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { createDb, type Db, documentClient } from "../store/db.ts";
import { tableDefinition } from "../store/table.ts";
import { listStock } from "./list-stock.ts";
import { receiveStock } from "./receive-stock.ts";

const clock = testClock();
const ctx = systemCtx("shop", "test", clock);
let dynamo: TestDynamo;
let db: Db;

async function receive(sku: string, location: string, change: number): Promise<void> {
  const receipt = { sku, location, change, kind: "purchase", reference: "test" } as const;
  const entry = auditEntry(clock, ctx, { action: "stock.received", object: { type: "sku", id: sku } });
  await db.transact(entry, receiveStock(clock, ctx, receipt));
}

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  const onHand = { BOWL: 40, CUP: 2, JUG: 30, MUG: 0, PLATE: 3 };
  for (const [sku, units] of Object.entries(onHand)) await receive(sku, "harbour", units);
  await receive("PLATE", "annexe", 9);
});
afterAll(() => dynamo.stop());

async function skus(query: { q?: string; below?: number; per_page: number; cursor?: string }) {
  const { items, nextCursor } = await listStock({ db }, ctx, { params: undefined, body: undefined, query });
  return { skus: [...new Set(items.map(({ sku }) => sku))], nextCursor };
}

test("lists every SKU with all its locations, page by page", async () => {
  const first = await skus({ per_page: 3 });
  expect(first.skus).toEqual(["BOWL", "CUP", "JUG"]);
  const second = await skus({ per_page: 3, cursor: first.nextCursor });
  expect(second.skus).toEqual(["MUG", "PLATE"]);
});

test("what runs low counts all locations together and fills the page past SKUs with plenty", async () => {
  const low = await skus({ below: 5, per_page: 2 });
  expect(low.skus).toEqual(["CUP", "MUG"]);
  expect((await skus({ below: 13, per_page: 9 })).skus).toEqual(["CUP", "MUG", "PLATE"]);
  expect((await skus({ q: "P", below: 5, per_page: 9 })).skus).toEqual([]);
});
