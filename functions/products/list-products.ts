import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { productsById } from "../catalog/store.ts";
import { availableOf } from "../inventory/availability.ts";
import { stockOf } from "../inventory/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import { settingsOf } from "../settings/store.ts";
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
  const [products, categories, settings] = await Promise.all([
    productsById(db, ctx.storeId, page.refs),
    categoriesOf(db, ctx.storeId),
    settingsOf(db, ctx.storeId, clock),
  ]);
  const skus = [...products.values()].flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const stock = await stockOf(db, ctx.storeId, skus);
  const names = new Map(categories.map((category) => [category.id, category]));
  const available = (sku: string) => availableOf(stock.get(sku) ?? [], settings);
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
