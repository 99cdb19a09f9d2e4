import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { liveCategories } from "../catalog/categories/live-categories.ts";
import { type Above, followsTree, isMember } from "../collections/membership.ts";
import { liveCollections } from "../collections/store.ts";
import type { Clock } from "../platform/clock.ts";
import { names } from "../promotions/subcategories.ts";
import type { Db } from "../store/db.ts";
import type { Sellable } from "./source.ts";

function aboveIn(categories: readonly Category[]): Above {
  const byId = new Map(categories.map((category) => [category.id, category]));
  return (categoryId) => {
    const ids: string[] = [];
    for (let at = byId.get(categoryId); at && !ids.includes(at.id); at = byId.get(at.parentId ?? "")) ids.push(at.id);
    return ids;
  };
}

/** Says of each article which collections it is in; reads nothing while no promotion asks. */
export async function inCollections(
  { db, clock }: { db: Db; clock: Clock },
  storeId: string,
  promotions: readonly Promotion[],
  sellables: Map<string, Sellable>,
): Promise<Map<string, Sellable>> {
  if (sellables.size === 0 || !promotions.some((promotion) => names(promotion, "collectionIds"))) return sellables;
  const collections = await liveCollections(db, storeId, clock);
  const above = aboveIn(collections.some(followsTree) ? await liveCategories(db, storeId, clock) : []);
  return new Map(
    [...sellables].map(([sku, sellable]) => {
      const facts = sellable.member();
      const inside = collections.filter(({ members }) => isMember(members, facts, above));
      return [sku, { ...sellable, collectionIds: inside.map(({ id }) => id) }];
    }),
  );
}
