import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { SearchQuery } from "@quayside/shared/search/schema.ts";
import type { SQSRecord } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localAccount } from "../../scripts/local/aws/local-account.ts";
import { type Objects as LocalObjects, startObjects } from "../../scripts/local/aws/objects.ts";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { categoryWrites, removeCategoryWrites } from "../catalog/categories/store.ts";
import { productWrites, removeProductWrites } from "../catalog/store.ts";
import { receiveStock } from "../inventory/receive-stock.ts";
import { systemCtx } from "../platform/ctx.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { testClock } from "../platform/test-clock.ts";
import { settingsWrite } from "../settings/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { Write } from "../store/write.ts";
import { liveSnapshot } from "./live-snapshot.ts";
import { type PublishDeps, publish } from "./publish.ts";
import { publisherHandler } from "./publisher-handler.ts";
import { findManifest } from "./store.ts";
import { testCategories, testProduct } from "./test-catalogue.ts";

const clock = testClock(new Date().toISOString());
const scratchDir = mkdtempSync(join(tmpdir(), "publish-"));
const none = { productIds: [], skus: [] };
let dynamo: TestDynamo;
let s3: LocalObjects;
let db: Db;
let deps: PublishDeps;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  s3 = await startObjects({ port: 0 });
  s3.createBucket("snapshot");
  const client = new S3Client({ ...localAccount, endpoint: s3.endpoint, forcePathStyle: true });
  db = createDb({
    client: documentClient(dynamo.client),
    tableName: "shop",
    clock,
  });
  deps = { db, clock, scratchDir, objects: objectsIn("snapshot", client) };
});
afterAll(async () => {
  await Promise.all([dynamo.stop(), s3.stop()]);
  rmSync(scratchDir, { recursive: true });
});

const storeIds = Array.from({ length: 9 }, (_, index) => `store${index}`)[Symbol.iterator]();

async function openShop() {
  const storeId = String(storeIds.next().value);
  const ctx = systemCtx(storeId, "test", clock);
  const write = (...writes: Write[]) =>
    db.transact(auditEntry(clock, ctx, { action: "test.arranged", object: { type: "test", id: "shop" } }), writes);
  await write(
    settingsWrite(storeId, testSettings),
    ...testCategories.flatMap((category) => categoryWrites(storeId, category)),
  );
  const logger = createLogger("test");
  return {
    storeId,
    write,
    put: (next: Product, before?: Product) => write(...productWrites(storeId, next, before)),
    stock: (sku: string, change: number) =>
      write(...receiveStock(clock, ctx, { sku, location: "main", change, kind: "adjustment", reference: "test" })),
    reader: () => liveSnapshot({ ...deps, logger, storeId }),
  };
}

const all = SearchQuery.parse({});

test("an unpublished shop is empty, and a published one shows what is active and in stock", async () => {
  const shop = await openShop();
  const reader = shop.reader();
  expect((await reader.current()).search(all)).toMatchObject({ total: 0, items: [] });
  const [lamp, draft] = [testProduct("Lamp"), testProduct("Draft", { status: "draft" })];
  await shop.put(lamp);
  await shop.put(draft);
  await shop.stock(lamp.variants[0]!.sku, 3);
  await publish(deps, shop.storeId, none);
  const { items } = (await shop.reader().current()).search(all);
  expect(items).toMatchObject([{ id: lamp.id, inStock: true }]);
});

test("readers go on with the old one and find the new one a little later", async () => {
  const shop = await openShop();
  const lamp = testProduct("Lamp");
  await shop.put(lamp);
  await publish(deps, shop.storeId, none);
  const reader = shop.reader();
  const before = await reader.current();
  await shop.put({ ...lamp, title: "Lantern", version: 2 }, lamp);
  await publish(deps, shop.storeId, { ...none, productIds: [lamp.id] });
  expect(await reader.current()).toBe(before);
  clock.advance(4000);
  expect(await reader.current()).toBe(before);
  await expect.poll(async () => (await reader.current()).product(lamp.slug)?.product.title).toBe("Lantern");
  expect(before.product(lamp.slug)?.product.title).toBe("Lamp");
  clock.advance(61_000);
  await reader.current();
  expect(() => before.product(lamp.slug)).toThrow("finalized");
  expect(readdirSync(scratchDir)).toEqual([]);
});

test("publishers at the same time lose no change", async () => {
  const shop = await openShop();
  await publish(deps, shop.storeId, none);
  const products = Array.from({ length: 4 }, (_, index) => testProduct(`Thing ${index}`));
  for (const product of products) await shop.put(product);
  await Promise.all(products.map(({ id }) => publish(deps, shop.storeId, { ...none, productIds: [id] })));
  expect((await shop.reader().current()).search(all).total).toBe(4);
  expect((await findManifest(db, shop.storeId))?.version).toBe(5);
});

test("the handler publishes a batch of events at once, reports what it cannot read, and rebuilds when asked", async () => {
  const shop = await openShop();
  const handler = publisherHandler({ ...deps, logger: createLogger("test") });
  const products = [testProduct("Lamp"), testProduct("Chair")];
  for (const product of products) await shop.put(product);
  const record = (body: unknown, messageId: string) => ({ messageId, body: JSON.stringify(body) }) as SQSRecord;
  const events = products.map(({ id: productId }, index) => {
    const event = { id: clock.newId("event"), name: "product.changed", storeId: shop.storeId, at: "", requestId: "" };
    return record({ detail: { ...event, payload: { productId } } }, String(index));
  });
  const answer = await handler({ Records: [...events, record("nonsense", "bad")] });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "bad" }] });
  expect((await shop.reader().current()).search(all).total).toBe(2);
  expect(await handler({ rebuild: { storeId: shop.storeId } })).toMatchObject({ version: 2 });
  expect((await shop.reader().current()).search(all).total).toBe(2);
});

test("nothing is published when nothing changed", async () => {
  const shop = await openShop();
  const lamp = testProduct("Lamp");
  await shop.put(lamp);
  const changes = { skus: lamp.variants.map(({ sku }) => sku), productIds: [lamp.id] };
  const first = await publish(deps, shop.storeId, changes);
  expect(await publish(deps, shop.storeId, changes)).toEqual(first);
  await shop.stock(lamp.variants[0]!.sku, 1);
  const second = await publish(deps, shop.storeId, { ...changes, productIds: [] });
  expect(second?.version).toBe(2);
  expect((await shop.reader().current()).search(all).items[0]?.inStock).toBe(true);
});

test("a file is removed an hour after another took its place", async () => {
  const shop = await openShop();
  for (const rebuild of [true, true]) await publish(deps, shop.storeId, { ...none, rebuild });
  expect(await deps.objects.list(`${shop.storeId}/`)).toHaveLength(2);
  clock.advance(3_700_000);
  const last = await publish(deps, shop.storeId, { ...none, rebuild: true });
  const left = await deps.objects.list(`${shop.storeId}/`);
  expect(left.map(({ key }) => key)).toEqual([last?.key]);
});

test("a category that was renamed is found by its new name; deleted products and categories are gone", async () => {
  const shop = await openShop();
  const [garden] = testCategories;
  if (!garden) throw new Error("no category");
  const [lamp, spade] = [testProduct("Lamp"), testProduct("Spade", { formerSlugs: ["old-spade"] })];
  await shop.put(lamp);
  await shop.put(spade);
  await publish(deps, shop.storeId, none);
  const outdoors = { ...garden, name: "Outdoors", slug: "outdoors", formerSlugs: ["garden"], version: 2 };
  await shop.write(...categoryWrites(shop.storeId, outdoors, garden));
  await shop.write(...removeProductWrites(shop.storeId, lamp));
  await publish(deps, shop.storeId, { ...none, productIds: [lamp.id] });
  const snapshot = await shop.reader().current();
  const found = (q: string) => snapshot.search(SearchQuery.parse({ q })).items.map(({ title }) => title);
  expect(found("outdoors")).toEqual(["Spade"]);
  expect(found("garden")).toEqual([]);
  expect(snapshot.product("old-spade")?.product.slug).toBe(spade.slug);
  expect(snapshot.categories()[0]).toMatchObject({ slug: "outdoors", formerSlugs: ["garden"], products: 1 });
  expect(snapshot.productCounts()).toEqual(new Map([[garden.id, 1]]));
  await shop.write(...removeCategoryWrites(shop.storeId, outdoors));
  await publish(deps, shop.storeId, none);
  const after = await shop.reader().current();
  expect(after.categories().map(({ slug }) => slug)).toEqual(["home"]);
  expect(after.search(all)).toMatchObject({ total: 1, items: [{ title: "Spade" }] });
});
