import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { productsById } from "../catalog/store.ts";
import { type StockCounters, stockOf } from "../inventory/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import type { Db } from "../store/db.ts";
import { cursorOf, placeOf } from "./list-cursor.ts";

type List = typeof productOperations.list;
type Row = OutputOf<List>["items"][number];

/** Found and ordered by the published snapshot, seconds old; shown as the table has it now. */
export async function listProducts(
  { db, catalogue }: { db: Db; catalogue: LiveSnapshot },
  ctx: Ctx,
  { query }: InputOf<List>,
): Promise<OutputOf<List>> {
  const { cursor, per_page: limit, ...filters } = query;
  const page = (await catalogue.current()).list({ ...filters, limit, after: placeOf(cursor) });
  const [products, categories] = await Promise.all([
    productsById(db, ctx.storeId, page.refs),
    categoriesOf(db, ctx.storeId),
  ]);
  const skus = [...products.values()].flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const stock = await stockOf(db, ctx.storeId, skus);
  const names = new Map(categories.map((category) => [category.id, category]));
  const items = page.refs.flatMap((ref) => products.get(ref) ?? []).map((product) => rowOf(product, names, stock));
  return { items, nextCursor: cursorOf(page.after) };
}

function rowOf(
  product: Product,
  categories: ReadonlyMap<string, Category>,
  stock: ReadonlyMap<string, readonly StockCounters[]>,
): Row {
  const { currency, variants } = product;
  const prices = variants.map(({ price }) => price);
  const levels = variants.flatMap(({ sku }) => stock.get(sku) ?? []);
  return {
    ...product,
    category: categories.get(product.categoryId)?.name ?? "",
    image: product.images[0],
    skus: variants.map(({ sku }) => sku),
    priceFrom: { amount: Math.min(...prices), currency },
    priceTo: { amount: Math.max(...prices), currency },
    available: levels.reduce((sum, { available }) => sum + available, 0),
  };
}
