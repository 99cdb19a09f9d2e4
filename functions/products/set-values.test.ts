import type { Product } from "@quayside/shared/catalog/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry, auditOfObject } from "../audit/store.ts";
import { findProduct, productWrites } from "../catalog/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testProduct } from "../search/test-catalogue.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { planValues } from "./plan-values.ts";
import { setValues } from "./set-values.ts";

const clock = testClock();
const ctx = systemCtx("shop", "test", clock);
let dynamo: TestDynamo;
let db: Db;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
});
afterAll(() => dynamo.stop());

async function stored(title: string, skus: readonly string[]): Promise<Product> {
  const variants = skus.map((sku) => ({ sku, options: { Size: sku }, price: 1000, floorPrice: 900, weightGrams: 5 }));
  const options = [{ name: "Size", values: [...skus] }];
  const product = testProduct(title, { options, variants });
  const audit = auditEntry(clock, ctx, { action: "test.arranged", object: { type: "test", id: "shop" } });
  await db.transact(audit, productWrites("shop", product));
  return product;
}

type Body = Parameters<typeof setValues>[2]["body"];
const set = (body: Omit<Body, "reason">) =>
  setValues({ db, clock }, ctx, { params: undefined, query: undefined, body: { reason: "Autumn prices", ...body } });
const plan = (...[productIds, rule]: [string[], Parameters<typeof planValues>[2]["body"]["rule"]]) =>
  planValues({ db }, ctx, { params: undefined, query: undefined, body: { productIds, rule } });
const pricesOf = async ({ id }: Product) =>
  (await findProduct(db, "shop", id, { consistent: true }))?.variants.map(({ price, listPrice }) => listPrice ?? price);
const raise = { field: "price", change: { kind: "percent", basisPoints: -1500 }, rounding: ".99" } as const;

test("what was planned is stored, audited under each product, and can be put back", async () => {
  const [lamp, mug] = [await stored("Lamp", ["L-1", "L-2"]), await stored("Mug", ["M-1"])];
  const planned = await plan([lamp.id, mug.id, clock.newId("product")], raise);
  expect(planned.map(({ sku, before, after, warning }) => [sku, before, after, warning])).toEqual([
    ["L-1", 1000, 899, "under its floor price"],
    ["L-2", 1000, 899, "under its floor price"],
    ["M-1", 1000, 899, "under its floor price"],
  ]);
  const items = [
    { productId: lamp.id, version: lamp.version, values: [{ sku: "L-2", value: 899 }] },
    { productId: mug.id, version: mug.version, values: [{ sku: "M-1", value: 899 }] },
  ];
  const { stored: changed, refused } = await set({ field: "price", items });
  expect([changed.map(({ version }) => version), refused]).toEqual([[lamp.version + 1, mug.version + 1], []]);
  expect([await pricesOf(lamp), await pricesOf(mug)]).toEqual([[1000, 899], [899]]);
  const { items: audit } = await auditOfObject(db, "shop", `product:${lamp.id}`, {});
  expect(audit[0]).toMatchObject({ action: "product.updated", reason: "Autumn prices" });
  await set({
    field: "price",
    items: changed.map(({ id, version }, at) => ({
      ...{ productId: id, version },
      values: [{ sku: items[at]?.values[0]?.sku ?? "", value: 1000 }],
    })),
  });
  expect([await pricesOf(lamp), await pricesOf(mug)]).toEqual([[1000, 1000], [1000]]);
});

test("a product that somebody changed meanwhile keeps what they gave it; the others are changed", async () => {
  const [lamp, mug] = [await stored("Lamp two", ["A-1"]), await stored("Mug two", ["A-2"])];
  const at = (product: Product, value: number) => ({
    ...{ productId: product.id, version: product.version },
    values: [{ sku: product.variants[0]?.sku ?? "", value }],
  });
  await set({ field: "price", items: [at(lamp, 1100)] });
  const answer = await set({ field: "price", items: [at(lamp, 1200), at(mug, 1200)] });
  expect(answer).toMatchObject({ stored: [{ id: mug.id }], refused: [{ id: lamp.id, code: "VERSION_CONFLICT" }] });
  expect([await pricesOf(lamp), await pricesOf(mug)]).toEqual([[1100], [1200]]);
  // A second try of the same request finds its own work done.
  expect(await set({ field: "price", items: [at(mug, 1200)] })).toMatchObject({ stored: [{ id: mug.id, version: 2 }] });
});

test("a list price can go, a price cannot; a SKU of another product is refused", async () => {
  const lamp = await stored("Lamp three", ["B-1"]);
  const item = (version: number, sku: string, value?: number) => [
    { productId: lamp.id, version, values: [{ sku, value }] },
  ];
  expect((await set({ field: "listPrice", items: item(1, "B-1", 1500) })).stored).toHaveLength(1);
  expect(await pricesOf(lamp)).toEqual([1500]);
  expect((await set({ field: "listPrice", items: item(2, "B-1") })).stored).toHaveLength(1);
  expect(await pricesOf(lamp)).toEqual([1000]);
  expect((await set({ field: "price", items: item(3, "B-1") })).refused).toMatchObject([{ code: "VALUE_NEEDED" }]);
  expect((await set({ field: "price", items: item(3, "A-1", 5) })).refused).toMatchObject([
    { code: "VARIANT_NOT_FOUND" },
  ]);
});
