import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { categoryOperations } from "@quayside/shared/categories/contract.ts";
import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import type { Db } from "../store/db.ts";

/** The tree as the table has it, with counts as of the last publication, seconds ago. */
export async function listCategories(
  { db, catalogue }: { db: Db; catalogue: LiveSnapshot },
  ctx: Ctx,
): Promise<OutputOf<typeof categoryOperations.list>> {
  const [categories, snapshot] = await Promise.all([
    categoriesOf(db, ctx.storeId, { consistent: true }),
    catalogue.current(),
  ]);
  const counts = withBelow(categories, snapshot.productCounts());
  return categories.map((category) => ({ ...category, products: counts.get(category.id) ?? 0 }));
}

/** Adds what is in categories below; parents come before children. */
function withBelow(categories: readonly Category[], own: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map(own);
  for (const { id, parentId } of categories.toReversed())
    if (parentId) counts.set(parentId, (counts.get(parentId) ?? 0) + (counts.get(id) ?? 0));
  return counts;
}
