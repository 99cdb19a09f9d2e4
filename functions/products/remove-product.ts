import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { ProductChanged } from "@quayside/shared/events.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { notDeletable } from "../catalog/errors.ts";
import { findProduct, removeProductWrites, skusOf } from "../catalog/store.ts";
import { emit } from "../events/store.ts";
import { allMovementsOf, stockOf } from "../inventory/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { checkNotInBundles } from "./check-parts.ts";
import type { StoreDeps } from "./store-product.ts";

type Remove = typeof productOperations.remove;

/** What was once ordered is part of the books: such a product is discontinued, never deleted. */
export async function removeProduct(
  { db, clock }: StoreDeps,
  ctx: Ctx,
  { params }: InputOf<Remove>,
): Promise<OutputOf<Remove>> {
  const product = await findProduct(db, ctx.storeId, params.productId, { consistent: true });
  if (!product) throw notFound("product", params.productId);
  if (product.status !== "draft") throw notDeletable(`it is ${product.status}; only a draft is deleted`);
  await checkNotInBundles(db, ctx.storeId, product);
  await checkNeverSold(db, ctx.storeId, product);
  const object = { type: "product", id: product.id };
  const audit = auditEntry(clock, ctx, { action: "product.deleted", object, before: product });
  const event = emit(clock, ctx, ProductChanged, { productId: product.id });
  await db.transact(audit, [...removeProductWrites(ctx.storeId, product), event]);
  return { id: product.id };
}

async function checkNeverSold(db: Db, storeId: string, product: Product): Promise<void> {
  const skus = skusOf(product);
  for (const [sku, levels] of await stockOf(db, storeId, skus, { consistent: true }))
    if (levels.some(({ onHand, reserved }) => onHand !== 0 || reserved !== 0))
      throw notDeletable(`there is stock of ${sku}`);
  for (const sku of skus)
    if ((await allMovementsOf(db, storeId, sku)).some(({ kind }) => kind === "reservation" || kind === "sale"))
      throw notDeletable(`${sku} was ordered before`);
}
