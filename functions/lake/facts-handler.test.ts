import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { matches } from "../../scripts/local/events/pattern.ts";
import { type StreamPosition, streamArnOf, streamReader } from "../../scripts/local/events/stream-reader.ts";
import { testStoreId } from "../cart/test-shop.ts";
import { categoryWrites, plainCategory } from "../catalog/categories/store.ts";
import { productWrites, removeProductWrites } from "../catalog/store.ts";
import { openTestCheckout, seededClock, type TestCheckout } from "../checkout/test-checkout.ts";
import { openTestDesk } from "../checkout/test-desk.ts";
import { recordOrder } from "../customers/record-order.ts";
import { newOrderWrites, orderWrites } from "../orders/store.ts";
import { createLogger } from "../platform/log.ts";
import { testProduct } from "../search/test-catalogue.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { compactLake } from "./compact-lake.ts";
import { factsHandler } from "./facts-handler.ts";
import { inboxPrefix } from "./inbox.ts";
import { rebuildLake } from "./rebuild-lake.ts";
import { factsFilter } from "./stream.ts";
import { folderObjects, lakeRows } from "./test-lake-shop.ts";
import { orderOf } from "./test-orders.ts";

const clock = seededClock(17);
const folder = mkdtempSync(join(tmpdir(), "facts-"));
let dynamo: TestDynamo;
let db: Db;
let shop: TestCheckout;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("facts"));
  db = createDb({ client: documentClient(dynamo.client), tableName: "facts", clock });
  shop = await openTestCheckout(db, clock);
});
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that the table's stream tells and the filter lets through, as Lambda hands it over. */
async function told(): Promise<DynamoDBRecord[]> {
  const { region, credentials } = dynamo.client.config;
  const client = new DynamoDBStreamsClient({ region, credentials, endpoint: dynamo.endpoint });
  const streamArn = (await streamArnOf(client, "facts")) ?? "";
  const reader = streamReader(client, streamArn);
  const position: StreamPosition = { streamArn, after: {}, finished: [] };
  const records: DynamoDBRecord[] = [];
  for (let size = -1; size !== records.length; ) {
    size = records.length;
    for (const batch of await reader.read(position, 500))
      records.push(
        ...batch.records.filter(({ read }) => matches(factsFilter, read)).map(({ record }) => record as DynamoDBRecord),
      );
  }
  client.destroy();
  return records;
}

/** An order that was sent and partly given back, one with too many lines for its item, a product that goes, a new name. */
async function live(): Promise<void> {
  const desk = await openTestDesk(shop);
  const { orderId } = await desk.paid(2);
  await recordOrder(shop.deps, desk.system(), orderId);
  await desk.ship(orderId, 2);
  await desk.refund(orderId, { lines: [{ lineId: "1", quantity: 1 }] });
  const specs = Array.from({ length: 230 }, (_, at) => ({ quantity: 1, price: 100 + at, discount: 0, rate: 200_000 }));
  const order = { ...orderOf(specs, true, 0), id: clock.newId("order"), number: "Q-LONG", version: 1 };
  const record = { order, reservations: [], promotionUses: [] };
  await shop.shop.write(...newOrderWrites(testStoreId, record));
  const [first, ...others] = order.lines;
  if (!first) throw new Error("there is no line");
  const next = { ...order, version: 2, lines: [{ ...first, title: "Another title" }, ...others] };
  await shop.shop.write(...orderWrites(testStoreId, record, { ...record, order: next }));
  const [product, staying] = [testProduct("Passing thing"), testProduct("Staying thing")];
  await shop.shop.write(...productWrites(testStoreId, product), ...productWrites(testStoreId, staying));
  await shop.shop.write(...removeProductWrites(testStoreId, product));
  const category: Category = {
    ...{ ...plainCategory, id: staying.categoryId, slug: "things", name: "Things", path: ["things"] },
  };
  await shop.shop.write(...categoryWrites(testStoreId, category));
}

test("what the stream tells of a shop that lives becomes the lake that a rebuild makes", async () => {
  const lake = folderObjects(join(folder, "bucket"));
  const deps = { db, clock, lake, scratchDir: join(folder, "tmp"), memoryMb: 256 };
  const ctx = (await openTestDesk(shop)).system;
  await rebuildLake(deps, ctx());
  await live();
  const records = await told();
  expect(new Set(records.map(({ eventName }) => eventName))).toEqual(new Set(["INSERT", "MODIFY", "REMOVE"]));
  const handler = factsHandler({ db, lake, logger: createLogger("test") });
  for (let from = 0; from < records.length; from += 7) {
    const Records = records.slice(from, from + 7);
    await handler({ Records });
    // A batch that comes again is written over itself.
    await handler({ Records });
  }
  const batches = Math.ceil(records.length / 7);
  expect((await lake.list(inboxPrefix(testStoreId))).length).toBeLessThanOrEqual(batches);
  expect(await compactLake(deps, ctx())).toMatchObject({ records: expect.any(Number) });
  const rows = await lakeRows(deps, testStoreId);
  const lines = Object.entries(rows).flatMap(([table, found]) => (table.startsWith("order_lines") ? found : []));
  expect(lines).toHaveLength(231);
  expect(lines.join()).toContain("Another title");
  const products = (rows.products ?? []).map((row) => JSON.parse(row));
  expect(products.filter(({ title }) => /thing$/.test(title))).toMatchObject([
    { title: "Staying thing", category: "Things", department: "Things" },
  ]);
  await rebuildLake(deps, ctx());
  expect(rows).toEqual(await lakeRows(deps, testStoreId));
});
