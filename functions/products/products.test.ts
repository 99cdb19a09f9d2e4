import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { optionsOf } from "@quayside/shared/catalog/options.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry, auditOfObject } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { categoryWrites } from "../catalog/categories/store.ts";
import { productIdsBySku, productWrites } from "../catalog/store.ts";
import { receiveStock } from "../inventory/receive-stock.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testCategories, testProduct, testShops } from "../search/test-catalogue.ts";
import { settingsWrite } from "../settings/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { tableDefinition } from "../store/table.ts";
import type { Write } from "../store/write.ts";
import { getProduct } from "./get-product.ts";
import { listCategories } from "./list-categories.ts";
import { listProducts } from "./list-products.ts";
import { updateProduct } from "./update-product.ts";

const clock = testClock();
const ctx = systemCtx("shop", "test", clock);
const shops = testShops();
let dynamo: TestDynamo;
let db: Db;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  const marshallOptions = { removeUndefinedValues: true };
  db = createDb({ client: DynamoDBDocumentClient.from(dynamo.client, { marshallOptions }), tableName: "shop", clock });
  await write(
    settingsWrite("shop", testSettings),
    ...testCategories.flatMap((category) => categoryWrites("shop", category)),
  );
});
afterAll(async () => {
  shops.close();
  await dynamo.stop();
});

const write = (...writes: Write[]) =>
  db.transact(auditEntry(clock, ctx, { action: "test.arranged", object: { type: "test", id: "shop" } }), writes);

async function stored(title: string, more: Partial<Product> = {}): Promise<Product> {
  const product = testProduct(title, { options: optionsOf(more.variants ?? []), ...more });
  await write(...productWrites("shop", product));
  return product;
}

const variant = (sku: string, size = sku) => ({ sku, options: { Size: size }, price: 100, weightGrams: 1 });
const edit = (product: Product, change: Partial<Product>) =>
  updateProduct({ db, clock }, ctx, {
    params: { productId: product.id },
    query: undefined,
    body: { ...product, options: optionsOf(change.variants ?? product.variants), ...change },
  });
const read = (productId: string) =>
  getProduct({ db }, ctx, { params: { productId }, query: undefined, body: undefined });

test("an edit is stored under the next version, audited with what changed only, and told", async () => {
  const lamp = await stored("Lamp", { attributes: { b: "1", a: "2" } });
  const after = await edit(lamp, { title: "Lantern" });
  expect(after).toMatchObject({ title: "Lantern", version: 2, slug: lamp.slug });
  expect(await read(lamp.id)).toEqual(after);
  const { items } = await auditOfObject(db, "shop", `product:${lamp.id}`, {});
  expect(items[0]).toMatchObject({ action: "product.updated", before: { title: "Lamp" }, after: { title: "Lantern" } });
  expect(Object.keys(items[0]?.after as object).sort()).toEqual(["title", "updatedAt"]);
});

test("what an edit leaves out is taken away", async () => {
  const lamp = await stored("Lamp", { brand: "Ash" });
  await edit(lamp, { brand: undefined });
  expect(await read(lamp.id)).not.toHaveProperty("brand");
});

test("of two edits from one version the second is refused, before and inside the transaction", async () => {
  const lamp = await stored("Lamp");
  await edit(lamp, { title: "First" });
  await expect(edit(lamp, { title: "Second" })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  const chair = await stored("Chair");
  const both = await Promise.allSettled([edit(chair, { title: "A" }), edit(chair, { title: "B" })]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a SKU belongs to one product; one that is given up is free", async () => {
  const [mug, cup] = [
    await stored("Mug", { variants: [variant("MUG-1")] }),
    await stored("Cup", { variants: [variant("CUP-1")] }),
  ];
  const taking = { variants: [variant("CUP-1"), variant("MUG-1")] };
  const refusal = { code: "SKU_TAKEN", details: { field: "variants.1.sku" } };
  await expect(edit(cup, taking)).rejects.toMatchObject(refusal);
  await expect(edit(cup, { variants: [variant("CUP-2"), variant("CUP-2", "S")] })).rejects.toMatchObject(refusal);
  await edit(mug, { variants: [variant("MUG-2")] });
  await edit(cup, taking);
  const owners = await productIdsBySku(db, "shop", ["MUG-1", "MUG-2", "CUP-1", "CUP-2"]);
  expect(Object.fromEntries(owners)).toEqual({ "MUG-1": cup.id, "MUG-2": mug.id, "CUP-1": cup.id });
});

test("an edit needs a category that exists and variants that differ", async () => {
  const lamp = await stored("Lamp");
  await expect(edit(lamp, { categoryId: clock.newId("category") })).rejects.toMatchObject({
    code: "CATEGORY_NOT_FOUND",
  });
  const alike = [variant("X-1", "S"), variant("X-2", "S")];
  await expect(edit(lamp, { variants: alike })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  await expect(read(clock.newId("product"))).rejects.toMatchObject({ code: "PRODUCT_NOT_FOUND" });
});

test("the list pages through the published products and shows them as they are now", async () => {
  const products: Product[] = [];
  for (let n = 0; n < 7; n += 1) products.push(await stored(`Row ${n % 3}`, { variants: [variant(`ROW-${n}`)] }));
  const [first] = products;
  if (!first) throw new Error("no product");
  const stock = { sku: "ROW-0", location: "main", change: 4, kind: "purchase", reference: "test" } as const;
  await write(...receiveStock(clock, ctx, stock));
  const snapshot = shops.published(products);
  await edit(first, { brand: "Now" });
  const rows = [];
  let cursor: string | undefined;
  do {
    const query = { per_page: 2, cursor, sort: "title", direction: "asc" } as const;
    const input = { params: undefined, query, body: undefined };
    const page = await listProducts({ db, clock, catalogue: { current: async () => snapshot } }, ctx, input);
    rows.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  expect(rows.map(({ title }) => title)).toEqual(products.map(({ title }) => title).sort());
  expect(new Set(rows.map(({ id }) => id)).size).toBe(7);
  expect(rows.find(({ id }) => id === first.id)).toMatchObject({ brand: "Now", available: 4, category: "Garden" });
});

test("a cursor of somebody else's making is refused", async () => {
  const query = { per_page: 2, cursor: "e30", sort: "title", direction: "asc" } as const;
  const deps = { db, clock, catalogue: { current: async () => shops.published([]) } };
  const listed = listProducts(deps, ctx, { params: undefined, query, body: undefined });
  await expect(listed).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
});

test("categories come by path", async () => {
  expect((await listCategories({ db }, ctx)).map(({ slug }) => slug)).toEqual(["garden", "home", "candles"]);
});
