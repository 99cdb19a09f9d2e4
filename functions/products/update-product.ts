import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import { publicationOf } from "@quayside/shared/catalog/publication.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { formerSlugsOf } from "../catalog/former-slugs.ts";
import { findProduct } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { versionConflict } from "../store/document.ts";
import { checkNotInBundles, checkParts } from "./check-parts.ts";
import { checkProduct } from "./check-product.ts";
import { checkImages, checkNames, checkPlace } from "./check-references.ts";
import { type StoreDeps, storeProduct, timeZoneOf } from "./store-product.ts";

type Update = typeof productOperations.update;

/** The whole of what an editor sees is replaced: what an edit leaves out is taken away. */
export async function updateProduct(deps: StoreDeps, ctx: Ctx, input: InputOf<Update>): Promise<OutputOf<Update>> {
  const { productId } = input.params;
  const { version, ...edit } = input.body;
  const before = await findProduct(deps.db, ctx.storeId, productId, { consistent: true });
  if (!before) throw notFound("product", productId);
  if (before.version !== version) throw versionConflict("product")({ version: before.version });
  checkProduct(edit);
  const { id, currency, rating, createdAt } = before;
  const after: Product = {
    ...{ id, currency, rating, createdAt, ...edit },
    ...publicationOf(edit, ctx.now, await timeZoneOf(deps, ctx, edit)),
    formerSlugs: formerSlugsOf(before, edit.slug),
    version,
    updatedAt: ctx.now,
  };
  await checkPlace(deps.db, ctx.storeId, after, before);
  await checkImages(deps.db, ctx.storeId, after, before);
  await checkNames(deps.db, ctx.storeId, after, before);
  await checkParts(deps.db, ctx.storeId, after, before);
  await checkNotInBundles(deps.db, ctx.storeId, before, after);
  return storeProduct(deps, ctx, { action: "product.updated", next: after, before });
}
