import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { productsById } from "../catalog/store.ts";
import { findParts } from "../inventory/find-parts.ts";
import { saleTerms } from "../inventory/sale-terms.ts";
import { sellableNow } from "../inventory/sellable-now.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import type { Db } from "../store/db.ts";
import { cursorOf, placeOf } from "./list-cursor.ts";

type List = typeof productOperations.list;
type Row = OutputOf<List>["items"][number];

/** Found and ordered by the published snapshot, seconds old; shown as the table has it now. */
export async function listProducts(
  { db, clock, catalogue }: { db: Db; clock: Clock; catalogue: LiveSnapshot },
  ctx: Ctx,
  { query }: InputOf<List>,
): Promise<OutputOf<List>> {
  const { cursor, per_page: limit, ...filters } = query;
  const page = (await catalogue.current()).list({ ...filters, limit, after: placeOf(cursor) });
  const [products, categories] = await Promise.all([
    productsById(db, ctx.storeId, page.refs),
    categoriesOf(db, ctx.storeId),
  ]);
  const variants = [...products.values()].flatMap((product) => product.variants);
  const part = await findParts(db, ctx.storeId, variants);
  const terms = variants.map((variant) => saleTerms(variant, part));
  const sellable = await sellableNow({ db, clock }, ctx.storeId, terms);
  const names = new Map(categories.map((category) => [category.id, category]));
  const available = (sku: string) => sellable.get(sku) ?? 0;
  const items = page.refs.flatMap((ref) => products.get(ref) ?? []).map((product) => rowOf(product, names, available));
  return { items, nextCursor: cursorOf(page.after) };
}

function rowOf(product: Product, categories: ReadonlyMap<string, Category>, available: (sku: string) => number): Row {
  const { currency, variants } = product;
  const prices = variants.map(({ price }) => price);
  return {
    ...product,
    category: categories.get(product.categoryId)?.name ?? "",
    image: product.images[0],
    skus: variants.map(({ sku }) => sku),
    priceFrom: { amount: Math.min(...prices), currency },
    priceTo: { amount: Math.max(...prices), currency },
    available: variants.reduce((sum, { sku }) => sum + available(sku), 0),
  };
}
