import { PublicProduct } from "@quayside/shared/catalog/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { receiveStock } from "../inventory/receive-stock.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testCategories, testProduct, testShops } from "../search/test-catalogue.ts";
import { settingsWrite } from "../settings/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { categoryTree } from "./category-tree.ts";
import { productPage } from "./product-page.ts";

const clock = testClock();
const ctx = systemCtx("shop", "test", clock);
const shops = testShops();
let dynamo: TestDynamo;
let db: Db;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
});
afterAll(async () => {
  shops.close();
  await dynamo.stop();
});

const candles = testCategories.find(({ slug }) => slug === "candles");
const candle = testProduct("Tall Candle", {
  categoryId: candles?.id,
  images: [{ key: "candle", alt: "A candle" }],
  variants: [
    { sku: "C-1", options: { Size: "S" }, price: 500, listPrice: 700, cost: 200, floorPrice: 300, weightGrams: 10 },
    { sku: "C-2", options: { Size: "M" }, price: 600, weightGrams: 10 },
  ],
});
const pageOf = async (slug: string) => {
  const snapshot = shops.published([candle, testProduct("Draft", { slug: "draft", status: "draft" })]);
  const deps = { db, clock, catalogue: { current: async () => snapshot } };
  return PublicProduct.parse(await productPage(deps, ctx, { params: { slug }, query: undefined, body: undefined }));
};

test("a product page shows live stock up to 99, the way to its category, and neither cost nor floor", async () => {
  const audit = auditEntry(clock, ctx, { action: "test.arranged", object: { type: "sku", id: "C-1" } });
  const stock = { sku: "C-1", location: "main", change: 500, kind: "purchase", reference: "test" } as const;
  await db.transact(audit, [settingsWrite("shop", testSettings), ...receiveStock(clock, ctx, stock)]);
  const page = await pageOf(candle.slug);
  expect(page.variants).toEqual([
    {
      ...{ sku: "C-1", options: { Size: "S" }, available: 99 },
      ...{ price: { amount: 500, currency: "GBP" }, listPrice: { amount: 700, currency: "GBP" } },
    },
    { sku: "C-2", options: { Size: "M" }, available: 0, price: { amount: 600, currency: "GBP" } },
  ]);
  expect(page.category.path.map(({ slug }) => slug)).toEqual(["home", "candles"]);
});

test("a draft has no page", async () => {
  await expect(pageOf("draft")).rejects.toMatchObject({ code: "PRODUCT_NOT_FOUND" });
});

test("the tree counts what is below and shows a picture from there", async () => {
  const snapshot = shops.published([candle, testProduct("Spade"), testProduct("Secret", { status: "draft" })]);
  const tree = await categoryTree({ catalogue: { current: async () => snapshot } });
  expect(tree).toMatchObject([
    { slug: "garden", products: 1, children: [] },
    { slug: "home", products: 1, image: { key: "candle" }, children: [{ slug: "candles", products: 1 }] },
  ]);
});
