import { optionsOf } from "@quayside/shared/catalog/options.ts";
import type { NewProduct, Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry, auditOfObject } from "../audit/store.ts";
import { testSettings } from "../cart/test-shop.ts";
import { categoryWrites } from "../catalog/categories/store.ts";
import { productIdsBySku, productWrites } from "../catalog/store.ts";
import { receiveStock } from "../inventory/receive-stock.ts";
import { releaseWrites, reserveWrites } from "../inventory/reserve.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testCategories, testProduct, testShops } from "../search/test-catalogue.ts";
import { settingsWrite } from "../settings/store.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import type { Write } from "../store/write.ts";
import { bulkChange } from "./bulk-change.ts";
import { createProduct } from "./create-product.ts";
import { duplicateProduct } from "./duplicate-product.ts";
import { getProduct } from "./get-product.ts";
import { listProducts } from "./list-products.ts";
import { publishDue } from "./publish-due.ts";
import { removeProduct } from "./remove-product.ts";
import { updateProduct } from "./update-product.ts";

const clock = testClock();
const ctx = systemCtx("shop", "test", clock);
const shops = testShops();
let dynamo: TestDynamo;
let db: Db;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
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

const garden = testCategories.find(({ slug }) => slug === "garden")?.id ?? "";
const deps = {
  get db() {
    return db;
  },
  clock,
};
const create = (body: Partial<NewProduct>) =>
  createProduct(deps, ctx, {
    params: undefined,
    query: undefined,
    body: { title: "Vase", categoryId: garden, taxClass: "standard", variants: [variantOf("VASE")], ...body },
  });
const variantOf = (sku: string, more: Partial<Variant> = {}): Variant => {
  return { sku, options: {}, price: 100, weightGrams: 1, ...more };
};
const remove = (productId: string) =>
  removeProduct(deps, ctx, { params: { productId }, query: undefined, body: undefined });

test("a new product is a draft at an address of its title, the next one beside it", async () => {
  const first = await create({ title: "Blue Vase", variants: [variantOf("BV-1")] });
  const second = await create({ title: "Blue vase!", variants: [variantOf("BV-2")] });
  expect([first.slug, second.slug]).toEqual(["blue-vase", "blue-vase-2"]);
  expect(await read(first.id)).toMatchObject({ status: "draft", published: false, version: 1, currency: "GBP" });
});

test("what cannot be is refused by field, before anything is stored", async () => {
  const options = [{ name: "Size", values: ["S", "M"] }];
  const issuesOf = (body: Partial<NewProduct>) =>
    create(body).then(
      () => [],
      (error: AppError) => error.details.issues?.map(({ field }) => field) ?? [error.code],
    );
  expect(await issuesOf({ options, variants: [variantOf("R-1", { options: { Size: "XL" } })] })).toEqual([
    "variants.0.options",
  ]);
  expect(await issuesOf({ variants: [variantOf("R-1", { options: { Colour: "Red" } })] })).toEqual([
    "variants.0.options",
  ]);
  expect(await issuesOf({ status: "scheduled" })).toEqual(["publishAt"]);
  expect(await issuesOf({ status: "seasonal" })).toEqual(["season"]);
  expect(await issuesOf({ variants: [variantOf("R-1", { imageKey: "elsewhere" })] })).toEqual(["variants.0.imageKey"]);
  expect(await issuesOf({ images: [{ key: "shop/img_nothing", alt: "" }] })).toEqual(["images.0.key"]);
  const taken = await create({ title: "One", variants: [variantOf("R-0", { barcode: "5010000000001" })] });
  expect(await issuesOf({ variants: [variantOf("R-9", { barcode: "5010000000001" })] })).toEqual([
    "variants.0.barcode",
  ]);
  expect(await issuesOf({ slug: taken.slug, variants: [variantOf("R-9")] })).toEqual(["SLUG_TAKEN"]);
  expect((await productIdsBySku(db, "shop", ["R-1", "R-9"])).size).toBe(0);
});

test("a product of 100 variants is stored whole", async () => {
  const values = Array.from({ length: 100 }, (_, at) => `Size ${at}`);
  const many = values.map((Size, at) => variantOf(`HUNDRED-${at}`, { options: { Size }, barcode: `H${at}` }));
  const made = await create({ title: "Hundred", options: [{ name: "Size", values }], variants: many });
  expect((await read(made.id)).variants.map(({ sku }) => sku)).toEqual(many.map(({ sku }) => sku));
});

test("a former address stays the product's, and may be taken back", async () => {
  const kettle = await create({ title: "Kettle", variants: [variantOf("KET")] });
  const renamed = await edit(kettle, { slug: "tea-kettle", options: [] });
  expect(renamed.formerSlugs).toEqual(["kettle"]);
  await expect(create({ slug: "kettle", variants: [variantOf("KET-2")] })).rejects.toMatchObject({
    code: "SLUG_TAKEN",
  });
  const back = await edit(renamed, { slug: "kettle", options: [] });
  expect(back).toMatchObject({ slug: "kettle", formerSlugs: ["tea-kettle"] });
});

test("a copy is a draft with names of its own and no barcodes", async () => {
  const original = await create({
    status: "active",
    title: "Jug",
    variants: [variantOf("JUG", { barcode: "JUG-CODE" })],
  });
  const input = { params: { productId: original.id }, query: undefined, body: undefined };
  const [copy, other] = [await duplicateProduct(deps, ctx, input), await duplicateProduct(deps, ctx, input)];
  expect(copy).toMatchObject({ slug: "jug-copy", status: "draft", published: false, title: "Jug (copy)" });
  expect(copy.variants).toEqual([variantOf("JUG-COPY")]);
  expect(other).toMatchObject({ slug: "jug-copy-2", variants: [{ sku: "JUG-COPY-2" }] });
});

test("only a draft that was never ordered and has no stock is deleted; its names are free again", async () => {
  const draft = await create({ title: "Gone", variants: [variantOf("GONE")] });
  const sold = await create({ title: "Sold", variants: [variantOf("SOLD")] });
  const active = await create({ title: "Active", status: "active", variants: [variantOf("ACTIVE")] });
  const receipt = { sku: "GONE", location: "main", kind: "purchase", reference: "test" } as const;
  const refused = { code: "PRODUCT_NOT_DELETABLE" };
  await write(...receiveStock(clock, ctx, { ...receipt, change: 4 }));
  await expect(remove(draft.id)).rejects.toMatchObject(refused);
  await write(...receiveStock(clock, ctx, { ...receipt, change: -4, kind: "adjustment" }));
  const held = [{ sku: "SOLD", location: "main", quantity: 1, state: "held" as const }];
  await write(...receiveStock(clock, ctx, { ...receipt, sku: "SOLD", change: 1 }));
  await write(...reserveWrites(clock, ctx, "ord", held));
  await write(...releaseWrites(clock, ctx, "ord", held));
  await write(...receiveStock(clock, ctx, { ...receipt, sku: "SOLD", change: -1, kind: "adjustment" }));
  await expect(remove(sold.id)).rejects.toMatchObject({ ...refused, details: { reason: "SOLD was ordered before" } });
  await expect(remove(active.id)).rejects.toMatchObject(refused);
  await remove(draft.id);
  await expect(read(draft.id)).rejects.toMatchObject({ code: "PRODUCT_NOT_FOUND" });
  expect(await create({ title: "Gone", variants: [variantOf("GONE")] })).toMatchObject({ slug: "gone" });
});

test("one change to many products: each is changed, already so, or refused by itself", async () => {
  const [a, b] = [
    await create({ title: "A", tags: ["sale"], variants: [variantOf("BULK-A")] }),
    await create({ title: "B", variants: [variantOf("BULK-B")] }),
  ];
  const missing = clock.newId("product");
  const bulk = (change: Parameters<typeof bulkChange>[2]["body"]["change"]) =>
    bulkChange(deps, ctx, {
      params: undefined,
      query: undefined,
      body: { productIds: [a.id, b.id, missing], change },
    });
  expect(await bulk({ kind: "add-tags", tags: ["sale"] })).toMatchObject({
    changed: 1,
    refused: [{ id: missing, code: "PRODUCT_NOT_FOUND" }],
  });
  expect((await bulk({ kind: "status", status: "active" })).changed).toBe(2);
  expect(await read(b.id)).toMatchObject({ tags: ["sale"], status: "active", published: true, version: 3 });
  expect((await bulk({ kind: "remove-tags", tags: ["sale"] })).changed).toBe(2);
  await expect(bulk({ kind: "category", categoryId: clock.newId("category") })).rejects.toMatchObject({
    code: "CATEGORY_NOT_FOUND",
  });
});

test("the job shows and hides what was planned, in its minute and not before", async () => {
  const now = clock.now().getTime();
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const planned = await create({
    ...{ title: "Planned", status: "scheduled", publishAt: at(5), unpublishAt: at(10) },
    variants: [variantOf("PLANNED")],
  });
  const run = (minutes: number) => publishDue(deps, { ...ctx, now: at(minutes) });
  expect(planned).toMatchObject({ published: false, changesAt: at(5) });
  expect(await run(4)).toEqual({ published: 0, unpublished: 0, busy: 0 });
  expect(await run(5)).toEqual({ published: 1, unpublished: 0, busy: 0 });
  expect(await read(planned.id)).toMatchObject({ published: true, changesAt: at(10), version: 2 });
  expect(await run(5)).toEqual({ published: 0, unpublished: 0, busy: 0 });
  expect(await run(11)).toEqual({ published: 0, unpublished: 1, busy: 0 });
  const hidden = await read(planned.id);
  expect(hidden).toMatchObject({ published: false, status: "scheduled" });
  expect(hidden).not.toHaveProperty("changesAt");
});
