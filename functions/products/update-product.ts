import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { ProductChanged } from "@quayside/shared/events.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { auditEntry } from "../audit/store.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { categoryNotFound, skuTaken } from "../catalog/errors.ts";
import { findProduct, productWrites } from "../catalog/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { versionConflict } from "../store/document.ts";

type Update = typeof productOperations.update;
interface Deps {
  db: Db;
  clock: Clock;
}

export async function updateProduct({ db, clock }: Deps, ctx: Ctx, input: InputOf<Update>): Promise<OutputOf<Update>> {
  const { productId } = input.params;
  const before = await findProduct(db, ctx.storeId, productId, { consistent: true });
  if (!before) throw notFound("product", productId);
  if (before.version !== input.body.version) throw versionConflict("product")({ version: before.version });
  checkVariants(input.body.variants);
  if (input.body.categoryId !== before.categoryId) await checkCategory(db, ctx.storeId, input.body.categoryId);
  const { brand } = input.body;
  const after: Product = { ...before, ...input.body, brand, version: before.version + 1, updatedAt: ctx.now };
  const audit = auditEntry(clock, ctx, {
    action: "product.updated",
    object: { type: "product", id: productId },
    ...changedFields(before, after),
  });
  const event = emit(clock, ctx, ProductChanged, { productId });
  await db.transact(audit, [...productWrites(ctx.storeId, after, before), event]);
  return after;
}

function checkVariants(variants: Product["variants"]): void {
  for (const [index, { sku }] of variants.entries())
    if (variants.findIndex((other) => other.sku === sku) < index) throw skuTaken(sku, `variants.${index}.sku`);
  if (new Set(variants.map(({ options }) => JSON.stringify(Object.entries(options).sort()))).size < variants.length)
    throw new AppError("invalid", "VALIDATION_ERROR", "Two variants have the same options. Nothing was saved.", {
      field: "variants",
      reason: "must differ in their options",
    });
}

async function checkCategory(db: Db, storeId: string, categoryId: string): Promise<void> {
  const categories = await categoriesOf(db, storeId, { consistent: true });
  if (!categories.some(({ id }) => id === categoryId)) throw categoryNotFound(categoryId);
}
