import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import { publicationOf } from "@quayside/shared/catalog/publication.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { slugOf } from "@quayside/shared/catalog/slug.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { freeName } from "../catalog/free-name.ts";
import { plainProduct } from "../catalog/plain-product.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import { checkParts } from "./check-parts.ts";
import { checkProduct } from "./check-product.ts";
import { checkImages, checkNames, checkPlace } from "./check-references.ts";
import { type StoreDeps, storeProduct } from "./store-product.ts";

type Create = typeof productOperations.create;

export async function createProduct(
  deps: StoreDeps,
  ctx: Ctx<OutputOf<Create>>,
  { body }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  const { currency, timeZone } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const slug = body.slug ?? (await freeName(deps, ctx.storeId, "slug", slugOf(body.title) || "product"));
  const filled = { ...plainProduct, ...body, slug };
  checkProduct(filled);
  const next: Product = {
    ...filled,
    ...publicationOf(filled, ctx.now, timeZone),
    ...{ id: deps.clock.newId("product"), currency, createdAt: ctx.now, updatedAt: ctx.now },
  };
  await checkPlace(deps.db, ctx.storeId, next);
  await checkImages(deps.db, ctx.storeId, next);
  await checkNames(deps.db, ctx.storeId, next);
  await checkParts(deps.db, ctx.storeId, next);
  const writes = (stored: Product) => (ctx.claim ? [ctx.claim.record(stored)] : []);
  return storeProduct(deps, ctx, { action: "product.created", next, writes });
}
