import { dayOf } from "@quayside/shared/kernel/day.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { groupsOf } from "../customers/groups/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { salesSettingsOf } from "../sales/settings/store.ts";
import type { Db } from "../store/db.ts";
import type { Around } from "./compact/make-lake.ts";
import type { Shelf } from "./compact/shelf.ts";

/** Names of categories, with the root that each is under, and of groups of customers, as they are now. */
export async function shelfOf(db: Db, storeId: string): Promise<Shelf> {
  const [tree, groups] = await Promise.all([
    categoriesOf(db, storeId, { consistent: true }),
    groupsOf(db, storeId, { consistent: true }),
  ]);
  const roots = new Map<string, string>();
  // Parents come before their children.
  for (const { id, parentId, name } of tree) roots.set(id, (parentId && roots.get(parentId)) || name);
  return {
    categories: tree.map(({ id, name }) => ({ id, category: name, department: roots.get(id) ?? name })),
    groups: groups.map(({ id, name }) => ({ id, name })),
  };
}

/** The names, and how customers are divided, as both are now. */
export async function aroundOf(db: Db, { storeId, now }: Ctx, timeZone: string): Promise<Around> {
  const [shelf, { segmentation }] = await Promise.all([shelfOf(db, storeId), salesSettingsOf(db, storeId)]);
  return { shelf, segmenting: { rules: segmentation, today: dayOf(new Date(now), timeZone) } };
}
