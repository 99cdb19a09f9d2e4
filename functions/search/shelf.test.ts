import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { type EventEnvelope, PricesChanged } from "@quayside/shared/events.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import type { PriceList } from "@quayside/shared/pricing/schema.ts";
import { SearchQuery } from "@quayside/shared/search/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localAccount } from "../../scripts/local/aws/local-account.ts";
import { type Objects as LocalObjects, startObjects } from "../../scripts/local/aws/objects.ts";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { productPage } from "../catalog/product-page.ts";
import { productWrites } from "../catalog/store.ts";
import { type Ctx, systemCtx } from "../platform/ctx.ts";
import { createLogger } from "../platform/log.ts";
import { objectsIn } from "../platform/objects.ts";
import { testClock } from "../platform/test-clock.ts";
import { createPriceList } from "../pricing/create-price-list.ts";
import { setPrices } from "../pricing/set-prices.ts";
import { turnPrices } from "../pricing/turn-prices.ts";
import { updatePriceList } from "../pricing/update-price-list.ts";
import { settingsWrite } from "../settings/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentOf } from "../store/document.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { liveSnapshot } from "./live-snapshot.ts";
import type { PublishDeps } from "./publish.ts";
import { publish } from "./publish.ts";
import { publishEvents } from "./publish-events.ts";
import { testProduct } from "./test-catalogue.ts";

const clock = testClock("2026-03-01T12:00:00.000Z");
const scratchDir = mkdtempSync(join(tmpdir(), "shelf-"));
const logger = createLogger("test");
const day = 86_400;
let dynamo: TestDynamo;
let s3: LocalObjects;
let db: Db;
let deps: PublishDeps & { logger: typeof logger };

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  s3 = await startObjects({ port: 0 });
  s3.createBucket("snapshot");
  const client = new S3Client({ ...localAccount, endpoint: s3.endpoint, forcePathStyle: true });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
  deps = { db, clock, scratchDir, logger, objects: objectsIn("snapshot", client) };
});
afterAll(async () => {
  await Promise.all([dynamo.stop(), s3.stop()]);
  rmSync(scratchDir, { recursive: true });
});

const storeIds = Array.from({ length: 9 }, (_, index) => `store${index}`)[Symbol.iterator]();
const pass = (seconds: number) => clock.advance(seconds * 1000);
const lampAt = (price: number, listPrice?: number) => ({
  variants: [{ sku: "LAMP-1", options: {}, price, ...(listPrice ? { listPrice } : {}), weightGrams: 100 }],
});

/** A shop with a lamp at £20 and a chair at £15, published. */
async function openShop() {
  const storeId = String(storeIds.next().value);
  const ctx = (): Ctx => systemCtx(storeId, "test", clock);
  const write = (writes: Parameters<Db["transact"]>[1]) =>
    db.transact(auditEntry(clock, ctx(), { action: "test.arranged", object: { type: "test", id: "shop" } }), writes);
  let lamp = testProduct("Lamp", { slug: `lamp-${storeId}`, ...lampAt(2000) });
  const chair = testProduct("Chair", { variants: [{ sku: "CHAIR-1", options: {}, price: 1500, weightGrams: 100 }] });
  await write([
    settingsWrite(storeId, testSettings),
    ...[lamp, chair].flatMap((product) => productWrites(storeId, product)),
  ]);
  /** Stored, and not published. */
  async function change(to: Pick<Product, "variants">): Promise<void> {
    const next = { ...lamp, ...to, version: lamp.version + 1 };
    await write(productWrites(storeId, next, lamp));
    lamp = next;
  }
  const published = (skus: string[], priceListIds: string[] = []) => {
    const payload = { skus, priceListIds };
    const event: EventEnvelope = { id: "", name: "prices.changed", storeId, at: "", requestId: "", payload };
    return publishEvents(deps, [event]);
  };
  await publish(deps, storeId, { productIds: [], skus: [] });
  const reader = () => liveSnapshot({ ...deps, storeId });
  return {
    storeId,
    published,
    reader,
    rebuild: () => publish(deps, storeId, { productIds: [], skus: [], rebuild: true }),
    /** The job, and the publication it asks for. */
    async turn(): Promise<number> {
      const { lists } = await turnPrices({ db, clock }, ctx());
      if (lists) await published([], await askedFor(storeId));
      return Number(lists);
    },
    change,
    async reprice(to: Pick<Product, "variants">) {
      await change(to);
      await published(["LAMP-1"]);
    },
    async sale(price: number, more: Partial<PriceList> = {}) {
      const { from = addSeconds(ctx().now, 60), until = addSeconds(ctx().now, day), ...rest } = more;
      const list = { name: "Spring", kind: "sale" as const, active: true, from, until, ...rest };
      const made = await createPriceList({ db, clock }, ctx(), { params: undefined, query: undefined, body: list });
      const set = [
        {
          sku: "LAMP-1",
          tiers: [
            { from: 1, price },
            { from: 5, price: price - 100 },
          ],
        },
      ];
      const body = { set, remove: [] };
      await setPrices({ db, clock }, ctx(), { params: { priceListId: made.id }, query: undefined, body });
      return made;
    },
    /** The lamp as its page and its card show it. */
    async shown() {
      const catalogue = reader();
      const page = { params: { slug: lamp.slug }, query: undefined, body: undefined };
      const [variant] = (await productPage({ db, clock, catalogue }, ctx(), page)).variants;
      const answer = (await catalogue.current()).search(SearchQuery.parse({ sort: "price-asc" }));
      const card = answer.items.find(({ slug }) => slug === lamp.slug);
      const { price, listPrice, lowestPrice } = variant ?? {};
      return {
        page: [price?.amount, listPrice?.amount, lowestPrice?.amount],
        card: [card?.priceFrom.amount, card?.listPrice?.amount],
        order: answer.items.map(({ title }) => title),
        range: answer.priceRange,
      };
    },
  };
}

/** Lists that the newest `prices.changed` of the outbox names. */
async function askedFor(storeId: string): Promise<string[]> {
  const { Items = [] } = await documentClient(dynamo.client).send(new ScanCommand({ TableName: "shop" }));
  const envelopes = Items.flatMap((item) => (item.name === "prices.changed" ? [documentOf<EventEnvelope>(item)] : []));
  const own = envelopes.filter((each) => each.storeId === storeId).sort((a, b) => (a.id < b.id ? 1 : -1));
  return PricesChanged.payload.parse(own[0]?.payload).priceListIds;
}

test("a sale shows what was paid before, struck through, from the minute it opens to the minute it closes", async () => {
  const shop = await openShop();
  await shop.sale(1000);
  expect(await shop.turn()).toBe(0);
  const usual = { page: [2000, undefined, undefined], card: [2000, undefined] };
  const last = { order: ["Chair", "Lamp"], range: { min: 1500, max: 2000 } };
  expect(await shop.shown()).toEqual({ ...usual, ...last });
  pass(60);
  expect((await shop.shown()).page).toEqual([1000, 2000, 2000]);
  expect(await shop.turn()).toBe(1);
  const reduced = { page: [1000, 2000, 2000], card: [1000, 2000] };
  expect(await shop.shown()).toEqual({ ...reduced, order: ["Lamp", "Chair"], range: { min: 1000, max: 1500 } });
  expect(await shop.turn()).toBe(0);
  pass(day);
  expect((await shop.shown()).page).toEqual([2000, undefined, undefined]);
  expect(await shop.turn()).toBe(1);
  expect(await shop.shown()).toEqual({ ...usual, ...last });
});

test("what is struck through is the lowest price of the 30 days before, and nothing where that is no higher", async () => {
  const shop = await openShop();
  pass(40 * day);
  await shop.reprice(lampAt(1700));
  pass(5 * day);
  await shop.reprice(lampAt(2000));
  pass(10 * day);
  await shop.sale(1500);
  pass(60);
  await shop.turn();
  expect(await shop.shown()).toMatchObject({ page: [1500, 1700, 1700], card: [1500, 1700] });
  pass(day);
  await shop.turn();
  await shop.sale(1600);
  pass(60);
  await shop.turn();
  // The sale of yesterday was cheaper: this is no reduction, and the price is shown as any other.
  expect(await shop.shown()).toMatchObject({ page: [1600, undefined, undefined], card: [1600, undefined] });
  pass(31 * day);
  await shop.turn();
  pass(31 * day);
  await shop.sale(1600);
  pass(60);
  await shop.turn();
  expect(await shop.shown()).toMatchObject({ page: [1600, 2000, 2000], card: [1600, 2000] });
});

test("a snapshot built anew keeps the history, and knows which lists are open", async () => {
  const shop = await openShop();
  await shop.reprice(lampAt(1800));
  pass(5 * day);
  await shop.reprice(lampAt(2000));
  await shop.sale(1500);
  pass(60);
  await shop.turn();
  await shop.rebuild();
  expect(await shop.shown()).toMatchObject({ page: [1500, 1800, 1800], card: [1500, 1800] });
  expect(await shop.turn()).toBe(0);
});

test("a price that changed while a snapshot is built anew is in the history", async () => {
  const shop = await openShop();
  await shop.change(lampAt(1600));
  pass(day);
  await shop.rebuild();
  expect(await shop.shown()).toMatchObject({ page: [1600, undefined, undefined] });
  pass(day);
  await shop.change(lampAt(2000));
  await shop.rebuild();
  await shop.published(["LAMP-1"]);
  await shop.sale(1500);
  pass(60);
  await shop.rebuild();
  // Both the price before this one, 1600 until a day ago, and the sale that opened unseen are known.
  expect(await shop.shown()).toMatchObject({ page: [1500, 1600, 1600], card: [1500, 1600] });
  pass(day);
  await shop.rebuild();
  await shop.sale(1550);
  pass(60);
  await shop.turn();
  expect(await shop.shown()).toMatchObject({ page: [1550, undefined, undefined] });
});

test("an edited list, or price of it, is published without waiting for the minute", async () => {
  const shop = await openShop();
  const list = await shop.sale(1000, { from: clock.now().toISOString() });
  await shop.published(["LAMP-1"]);
  expect((await shop.shown()).card).toEqual([1000, 2000]);
  const { createdAt: _, updatedAt: __, id: priceListId, ...fields } = list;
  const ctx = systemCtx(shop.storeId, "test", clock);
  await updatePriceList({ db, clock }, ctx, {
    params: { priceListId },
    query: undefined,
    body: { ...fields, active: false },
  });
  const asked = await askedFor(shop.storeId);
  expect(asked).toEqual([priceListId]);
  await shop.published([], asked);
  expect((await shop.shown()).card).toEqual([2000, undefined]);
  expect(await shop.turn()).toBe(0);
});

test("what only some may have is on no shelf; a list that is no sale strikes only the merchant's own price", async () => {
  const shop = await openShop();
  await shop.reprice(lampAt(2000, 2500));
  const from = clock.now().toISOString();
  await shop.sale(900, { from, groups: ["trade"] });
  expect(await shop.turn()).toBe(0);
  expect(await shop.shown()).toMatchObject({ page: [2000, 2500, undefined], card: [2000, 2500] });
  await shop.sale(1900, { from, kind: "list" });
  pass(5);
  expect(await shop.turn()).toBe(1);
  expect(await shop.shown()).toMatchObject({ page: [1900, 2500, 2000], card: [1900, 2500] });
});
