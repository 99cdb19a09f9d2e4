import type { catalogOperations } from "@quayside/shared/catalog/contract.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { saleTerms } from "../inventory/sale-terms.ts";
import { sellableNow } from "../inventory/sellable-now.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import type { CategoryStep, CollectionStep } from "../search/snapshot.ts";
import type { Db } from "../store/db.ts";

type ProductOperation = typeof catalogOperations.product;
type PublicProduct = OutputOf<ProductOperation>;

/** More than this many is not told. */
const countedUnits = 99;

/** As published, with stock as of now. */
export async function productPage(
  { db, clock, catalogue }: { db: Db; clock: Clock; catalogue: LiveSnapshot },
  ctx: Ctx,
  { params }: InputOf<ProductOperation>,
): Promise<PublicProduct> {
  const snapshot = await catalogue.current();
  const found = snapshot.product(params.slug);
  if (!found) throw notFound("product", params.slug);
  const { product, path, collections } = found;
  const terms = product.variants.map((variant) => saleTerms(variant, (sku) => snapshot.variant(sku)?.variant));
  const sellable = await sellableNow({ db, clock }, ctx.storeId, terms);
  return publicProduct(product, { path, collections }, (sku) => sellable.get(sku) ?? 0);
}

interface Place {
  path: CategoryStep[];
  collections: CollectionStep[];
}

function publicProduct(
  product: Product,
  { path, collections }: Place,
  available: (sku: string) => number,
): PublicProduct {
  const { slug = "", name = "" } = path.at(-1) ?? {};
  const variants = product.variants.map((variant) => publicVariant(product, variant, available(variant.sku)));
  return { ...product, category: { slug, name, path }, collections, variants };
}

function publicVariant(
  { currency }: Product,
  { price, listPrice, ...variant }: Variant,
  available: number,
): PublicProduct["variants"][number] {
  return {
    ...variant,
    price: { amount: price, currency },
    listPrice: listPrice === undefined ? undefined : { amount: listPrice, currency },
    available: Math.min(available, countedUnits),
  };
}
