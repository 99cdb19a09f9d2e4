import type { catalogOperations } from "@quayside/shared/catalog/contract.ts";
import type { Product, Variant } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { type StockCounters, stockOf } from "../inventory/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import type { CategoryStep } from "../search/snapshot.ts";
import type { Db } from "../store/db.ts";

type ProductOperation = typeof catalogOperations.product;
type PublicProduct = OutputOf<ProductOperation>;

/** More than this many is not told. */
const countedUnits = 99;

/** As published, with stock as of now. */
export async function productPage(
  { db, catalogue }: { db: Db; catalogue: LiveSnapshot },
  ctx: Ctx,
  { params }: InputOf<ProductOperation>,
): Promise<PublicProduct> {
  const found = (await catalogue.current()).product(params.slug);
  if (!found) throw notFound("product", params.slug);
  const { product, path } = found;
  const stock = await stockOf(
    db,
    ctx.storeId,
    product.variants.map(({ sku }) => sku),
  );
  return publicProduct(product, path, stock);
}

function publicProduct(
  product: Product,
  path: CategoryStep[],
  stock: ReadonlyMap<string, readonly StockCounters[]>,
): PublicProduct {
  const { slug = "", name = "" } = path.at(-1) ?? {};
  const variants = product.variants.map((variant) => publicVariant(product, variant, stock.get(variant.sku) ?? []));
  return { ...product, category: { slug, name, path }, variants };
}

function publicVariant(
  { currency }: Product,
  { price, listPrice, ...variant }: Variant,
  levels: readonly StockCounters[],
): PublicProduct["variants"][number] {
  const units = levels.reduce((sum, { available }) => sum + available, 0);
  return {
    ...variant,
    price: { amount: price, currency },
    listPrice: listPrice === undefined ? undefined : { amount: listPrice, currency },
    available: Math.min(units, countedUnits),
  };
}
