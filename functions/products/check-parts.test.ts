import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestDynamo, type TestDynamo } from "../../scripts/local/aws/test-dynamo.ts";
import { auditEntry } from "../audit/store.ts";
import { productWrites } from "../catalog/store.ts";
import { systemCtx } from "../platform/ctx.ts";
import { testClock } from "../platform/test-clock.ts";
import { testProduct } from "../search/test-catalogue.ts";
import { createDb, type Db } from "../store/db.ts";
import { documentClient } from "../store/document-client.ts";
import { tableDefinition } from "../store/table.ts";
import { bulkChange } from "./bulk-change.ts";
import { removeProduct } from "./remove-product.ts";
import { updateProduct } from "./update-product.ts";

const clock = testClock();
const ctx = systemCtx("shop", "test", clock);
const none = { params: undefined, query: undefined };
let dynamo: TestDynamo;
let db: Db;

beforeAll(async () => {
  dynamo = await startTestDynamo(tableDefinition("shop"), { stream: false });
  db = createDb({ client: documentClient(dynamo.client), tableName: "shop", clock });
});
afterAll(() => dynamo.stop());

const variant = (sku: string, ...parts: string[]): Variant => ({
  ...{ sku, options: {}, price: 100, weightGrams: 1 },
  ...(parts.length > 0 ? { components: parts.map((part) => ({ sku: part, quantity: 2 })) } : {}),
});

async function stored(sku: string, ...parts: string[]): Promise<Product> {
  const product = testProduct(sku, { variants: [variant(sku, ...parts)] });
  const audit = auditEntry(clock, ctx, { action: "test.arranged", object: { type: "test", id: sku } });
  await db.transact(audit, productWrites("shop", product));
  return product;
}

const edit = (product: Product, change: Partial<Product>) =>
  updateProduct({ db, clock }, ctx, {
    ...none,
    params: { productId: product.id },
    body: { ...product, ...change },
  });

test("a bundle's parts are SKUs of the store and no bundles", async () => {
  await stored("CUP");
  await stored("SET", "CUP");
  const box = await stored("BOX");
  const refused = (...parts: string[]) => edit(box, { variants: [variant("BOX", ...parts)] });
  const field = "variants.0.components.1.sku";
  await expect(refused("CUP", "NONE")).rejects.toMatchObject({ code: "BUNDLE_PART_REFUSED", details: { field } });
  await expect(refused("CUP", "SET")).rejects.toMatchObject({ code: "BUNDLE_PART_REFUSED", details: { field } });
  expect(await refused("CUP")).toMatchObject({ version: 2 });
});

test("what is part of a bundle does not become one", async () => {
  const lid = await stored("LID");
  await stored("POT", "LID");
  await stored("KNOB");
  await expect(edit(lid, { variants: [variant("LID", "KNOB")] })).rejects.toMatchObject({
    code: "BUNDLE_PART_REFUSED",
    details: { field: "variants.0.components", reason: expect.stringContaining("POT") },
  });
});

test("what a bundle is made of is neither discontinued, nor renamed, nor deleted, until the bundle lets go", async () => {
  const fork = await stored("FORK");
  const cutlery = await stored("CUTLERY", "FORK");
  const refusal = { code: "SKU_IN_BUNDLE", details: { reason: "FORK is part of the bundle CUTLERY" } };
  await expect(edit(fork, { status: "discontinued" })).rejects.toMatchObject(refusal);
  await expect(edit(fork, { variants: [variant("FORK-2")] })).rejects.toMatchObject(refusal);
  const change = { kind: "status" as const, status: "discontinued" as const };
  const bulk = await bulkChange({ db, clock }, ctx, { ...none, body: { productIds: [fork.id], change } });
  expect(bulk).toMatchObject({ changed: 0, refused: [{ id: fork.id, code: "SKU_IN_BUNDLE" }] });
  const draft = await edit(fork, { status: "draft" });
  const remove = () => removeProduct({ db, clock }, ctx, { ...none, params: { productId: fork.id }, body: undefined });
  await expect(remove()).rejects.toMatchObject(refusal);
  await edit(cutlery, { variants: [variant("CUTLERY")] });
  expect(await edit(draft, { status: "discontinued" })).toMatchObject({ version: 3 });
});
