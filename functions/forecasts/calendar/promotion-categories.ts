import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import type { ItemFilter } from "@quayside/shared/promotions/item-filter.ts";
import type { Promotion, PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { categoriesOf } from "../../catalog/categories/store.ts";
import { productsById, productsBySku } from "../../catalog/store.ts";
import { withSubcategories } from "../../promotions/subcategories.ts";
import type { Db } from "../../store/db.ts";

/** What a promotion gives something off. */
function itemsOf(effect: PromotionEffect): ItemFilter[] {
  if (effect.kind === "delivery" || effect.kind === "gift") return [];
  const items = effect.kind === "buy-get" ? [effect.buy.items, effect.get.items] : [effect.items];
  return items.flatMap((filter) => filter ?? []);
}

const isNamed = ({ skus, productIds, categoryIds }: ItemFilter) => Boolean(skus ?? productIds ?? categoryIds);

/** Filters that name goods: of what is cheaper, or else of what must be in the cart. */
function namedBy({ effect, conditions }: Promotion): ItemFilter[] {
  const named = itemsOf(effect).filter(isNamed);
  const wanted = conditions.flatMap((each) => ("items" in each && each.items ? [each.items] : [])).filter(isNamed);
  return named.length > 0 ? named : wanted;
}

/** What the catalogue says of what promotions name. */
export interface NamedGoods {
  tree: readonly Pick<Category, "id" | "parentId" | "name">[];
  byId: ReadonlyMap<string, Pick<Product, "categoryId">>;
  bySku: ReadonlyMap<string, { product: Pick<Product, "categoryId"> }>;
}

/** Ids of the categories that goods under a filter can be in: of each thing it names, and in all that it names at once. */
function categoriesIn({ skus, productIds, categoryIds }: ItemFilter, { byId, bySku }: NamedGoods): Set<string> {
  const named = [
    categoryIds,
    productIds?.flatMap((id) => byId.get(id)?.categoryId ?? []),
    skus?.flatMap((sku) => bySku.get(sku)?.product.categoryId ?? []),
  ];
  const [first = new Set<string>(), ...others] = named.flatMap((ids) => (ids ? [new Set(ids)] : []));
  return others.reduce((both, some) => both.intersection(some), first);
}

/** Names of the categories that a promotion moves; undefined where it names none and no goods of any: everything. */
export function categoriesMoved(promotion: Promotion, goods: NamedGoods): string[] | undefined {
  const filters = namedBy(withSubcategories(promotion, goods.tree));
  if (filters.length === 0) return undefined;
  const ids = new Set(filters.flatMap((filter) => [...categoriesIn(filter, goods)]));
  return [...new Set(goods.tree.filter(({ id }) => ids.has(id)).map(({ name }) => name))];
}

/** By the promotion's id; those that move everything are missing. */
export async function promotionCategories(
  db: Db,
  storeId: string,
  promotions: readonly Promotion[],
): Promise<Map<string, string[]>> {
  const filters = promotions.flatMap(namedBy);
  if (filters.length === 0) return new Map();
  const [tree, byId, bySku] = await Promise.all([
    categoriesOf(db, storeId),
    productsById(
      db,
      storeId,
      filters.flatMap(({ productIds = [] }) => productIds),
    ),
    productsBySku(
      db,
      storeId,
      filters.flatMap(({ skus = [] }) => skus),
    ),
  ]);
  return new Map(
    promotions.flatMap((promotion) => {
      const moved = categoriesMoved(promotion, { tree, byId, bySku });
      return moved ? [[promotion.id, moved]] : [];
    }),
  );
}
