import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { freeName } from "../catalog/free-name.ts";
import { findProduct } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { type StoreDeps, storeProduct } from "./store-product.ts";

type Duplicate = typeof productOperations.duplicate;

const longestSku = 40;

/** A draft to go on from. Barcodes name one thing in the world, so the copy has none. */
export async function duplicateProduct(
  deps: StoreDeps,
  ctx: Ctx<OutputOf<Duplicate>>,
  { params }: InputOf<Duplicate>,
): Promise<OutputOf<Duplicate>> {
  const original = await findProduct(deps.db, ctx.storeId, params.productId, { consistent: true });
  if (!original) throw notFound("product", params.productId);
  const { rating: _, publishAt: __, unpublishAt: ___, ...rest } = original;
  const next: Product = {
    ...rest,
    id: deps.clock.newId("product"),
    slug: await freeName(deps, ctx.storeId, "slug", `${original.slug.slice(0, 100)}-copy`),
    title: `${original.title.slice(0, 240)} (copy)`,
    ...{ status: "draft", published: false, changesAt: undefined, formerSlugs: [] },
    variants: await copiesOf(deps, ctx.storeId, original.variants),
    createdAt: ctx.now,
    updatedAt: ctx.now,
  };
  const writes = (stored: Product) => (ctx.claim ? [ctx.claim.record(stored)] : []);
  const reason = `copy of ${original.id}`;
  return storeProduct(deps, ctx, { action: "product.created", next, reason, writes });
}

async function copiesOf(deps: StoreDeps, storeId: string, variants: readonly Variant[]): Promise<Variant[]> {
  const copies: Variant[] = [];
  for (const { barcode: _, sku, ...variant } of variants)
    copies.push({ ...variant, sku: await freeName(deps, storeId, "sku", `${sku.slice(0, longestSku)}-COPY`) });
  return copies;
}
