import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { ItemCriteria, ItemFilter } from "@quayside/shared/promotions/item-filter.ts";
import type { Promotion, PromotionEffect } from "@quayside/shared/promotions/schema.ts";

type Tree = readonly Pick<Category, "id" | "parentId">[];

function withBelow(ids: readonly string[], tree: Tree): string[] {
  const children = Map.groupBy(tree, ({ parentId }) => parentId);
  const found = new Set(ids);
  // A set goes on with what is added to it while it is walked over.
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id);
  return [...found];
}

function widened<C extends ItemCriteria>(criteria: C, tree: Tree): C {
  const { categoryIds } = criteria;
  return categoryIds ? { ...criteria, categoryIds: withBelow(categoryIds, tree) } : criteria;
}

type Widen = (filter: ItemFilter) => ItemFilter;

const items = <T extends { items?: ItemFilter | undefined }>(part: T, widen: Widen): T =>
  part.items ? { ...part, items: widen(part.items) } : part;

function inEffect(effect: PromotionEffect, widen: Widen): PromotionEffect {
  if (effect.kind === "delivery" || effect.kind === "gift") return effect;
  if (effect.kind === "buy-get") return { ...effect, buy: items(effect.buy, widen), get: items(effect.get, widen) };
  return items(effect, widen);
}

/** The promotion with every category it names widened to those below it, as the tree is now. */
export function withSubcategories(promotion: Promotion, tree: Tree): Promotion {
  const widen: Widen = ({ except, ...filter }) => ({
    ...widened(filter, tree),
    ...(except ? { except: widened(except, tree) } : {}),
  });
  return {
    ...promotion,
    effect: inEffect(promotion.effect, widen),
    conditions: promotion.conditions.map((condition) => ("items" in condition ? items(condition, widen) : condition)),
  };
}

/** Whether it names categories, or collections: then the tree, or they, are needed. */
export function names({ effect, conditions }: Promotion, what: "categoryIds" | "collectionIds"): boolean {
  return JSON.stringify([effect, conditions]).includes(`"${what}"`);
}
