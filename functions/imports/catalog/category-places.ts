import type { Category } from "@quayside/shared/catalog/schema.ts";
import { slugOf } from "@quayside/shared/catalog/slug.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../../audit/store.ts";
import {
  type CategoryTreeState,
  categoryTreeOf,
  categoryWrites,
  plainCategory,
  treeWrite,
} from "../../catalog/categories/store.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** Categories of a store by the names on the way down to them. Where several are at one place, `current` stays. */
export interface CategoryPlaces {
  find(names: readonly string[], current?: string): Category | undefined;
  /** Makes what is missing of the path. */
  ensure(names: readonly string[], current?: string): Promise<Category>;
  namesOf(categoryId: string): readonly string[];
}

const keyOf = (names: readonly string[]) => JSON.stringify(names.map((name) => name.toLowerCase()));

export async function categoryPlaces({ db, clock }: Deps, ctx: Ctx): Promise<CategoryPlaces> {
  let byPlace = new Map<string, Category>();
  let places = new Map<string, { category: Category; names: string[] }>();
  let slugs = new Set<string>();
  let tree: CategoryTreeState;

  async function load(): Promise<void> {
    tree = await categoryTreeOf(db, ctx.storeId);
    const { categories } = tree;
    const names = new Map(categories.map(({ slug, name }) => [slug, name]));
    const placed = categories.map((category) => ({
      category,
      names: category.path.map((slug) => names.get(slug) ?? slug),
    }));
    byPlace = new Map(placed.map((each) => [keyOf(each.names), each.category]));
    places = new Map(placed.map((each) => [each.category.id, each]));
    slugs = new Set(categories.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]));
  }

  async function create(names: readonly string[], parent: Category | undefined): Promise<void> {
    const name = names.at(-1) ?? "";
    const slug = freeSlug(names, slugs);
    const path = [...(parent?.path ?? []), slug];
    const parentId = parent?.id;
    const position = tree.categories.filter((each) => each.parentId === parentId).length;
    const category: Category = {
      ...plainCategory,
      ...{ id: clock.newId("category"), slug, name, path, parentId, position },
    };
    const object = { type: "category", id: category.id };
    const audit = auditEntry(clock, ctx, { action: "category.created", object, after: category });
    await db.transact(audit, [...categoryWrites(ctx.storeId, category), treeWrite(ctx.storeId, tree.version)]);
  }

  function find(names: readonly string[], current?: string): Category | undefined {
    const stays = places.get(current ?? "");
    return stays && keyOf(stays.names) === keyOf(names) ? stays.category : byPlace.get(keyOf(names));
  }

  async function ensure(names: readonly string[], current?: string): Promise<Category> {
    const known = find(names, current);
    if (known) return known;
    const parent = names.length > 1 ? await ensure(names.slice(0, -1)) : undefined;
    try {
      await create(names, parent);
    } catch (error) {
      // Somebody made one at the same time, perhaps the very one; or moved one.
      if (!isAppError(error, "CATEGORY_SLUG_TAKEN") && !isAppError(error, "VERSION_CONFLICT")) throw error;
    }
    await load();
    return ensure(names);
  }

  await load();
  return { find, ensure, namesOf: (categoryId) => places.get(categoryId)?.names ?? [] };
}

/** `candles`, else with its parents `garden-candles`, else numbered. */
function freeSlug(names: readonly string[], taken: ReadonlySet<string>): string {
  const parts = names.map((name) => slugOf(name) || "category");
  const longer = parts.map((_, from) =>
    parts
      .slice(parts.length - 1 - from)
      .join("-")
      .slice(-100)
      .replace(/^-+/, ""),
  );
  const free = longer.find((slug) => !taken.has(slug));
  for (let number = 2; ; number += 1) {
    const slug = free ?? `${longer.at(-1)}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
