import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { categoriesOf } from "./store.ts";

/** How long a process goes on with the tree it read: what a promotion on a category means follows a move that late. */
const keepMilliseconds = 30_000;

interface Kept {
  categories: Category[];
  until: number;
}

const keptByDb = new WeakMap<Db, Map<string, Kept>>();

/** A store's categories, up to 30 seconds old: for those who ask on every request. */
export async function liveCategories(db: Db, storeId: string, clock: Clock): Promise<Category[]> {
  const kept = keptByDb.get(db) ?? new Map<string, Kept>();
  keptByDb.set(db, kept);
  const now = clock.now().getTime();
  const known = kept.get(storeId);
  if (known && known.until > now) return known.categories;
  const categories = await categoriesOf(db, storeId);
  kept.set(storeId, { categories, until: now + keepMilliseconds });
  return categories;
}
