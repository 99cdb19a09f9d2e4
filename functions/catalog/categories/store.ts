import type { Category } from "@quayside/shared/catalog/schema.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { itemKey, number, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";
import { categorySlugTaken } from "../errors.ts";
import { nameWrites } from "../names/store.ts";
import { inTreeOrder } from "./tree-order.ts";

const CategoryItem = new Entity(
  {
    model: { service: "quayside", entity: "category", version: "1" },
    attributes: {
      storeId: text,
      categoryId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: sortedKey("categories", [], ["categoryId"]),
    },
  },
  { table: "quayside" },
);

/** Counts changes of the tree's shape, so that of two at once, each sound by itself, only one is made. */
const TreeItem = new Entity(
  {
    model: { service: "quayside", entity: "category-tree", version: "1" },
    attributes: { storeId: text, version: { type: "number", required: true } },
    indexes: {
      byStore: itemKey("category-tree", [], "tree"),
    },
  },
  { table: "quayside" },
);

/** What a category has before anything is said of it. */
export const plainCategory = { version: 1, position: 0, formerSlugs: [] } satisfies Partial<Category>;

/** All categories of a store, parents before children, siblings in order. Hundreds of them, at most a few thousand. */
export async function categoriesOf(db: Db, storeId: string, options?: { consistent?: boolean }): Promise<Category[]> {
  const items = await db.queryAll(CategoryItem.query.byStore({ storeId }).params(), options);
  return inTreeOrder(items.map(documentOf<Category>));
}

export interface CategoryTreeState {
  categories: Category[];
  /** How often its shape changed so far. */
  version: number;
}

/** The tree as it can be changed by {@link treeWrite}. */
export async function categoryTreeOf(db: Db, storeId: string): Promise<CategoryTreeState> {
  // The version first: a change in between makes the write fail rather than pass unseen.
  const item = await db.get(TreeItem.get({ storeId }).params(), { consistent: true });
  return { categories: await categoriesOf(db, storeId, { consistent: true }), version: Number(item?.version ?? 0) };
}

/** Goes with every write that adds, moves or removes a category: refused when the shape changed since it was read. */
export function treeWrite(storeId: string, version: number): Write {
  const row = { storeId, version: version + 1 };
  const put =
    version === 0 ? TreeItem.create(row) : TreeItem.put(row).where((item, { eq }) => eq(item.version, version));
  return putWrite(put.params(), versionConflict("category tree"));
}

const slugsOf = (category?: Category) => (category ? [category.slug, ...category.formerSlugs] : []);

/** Stores `next` in place of `before`; addresses, present and former, are unique in a store whatever the place. */
export function categoryWrites(storeId: string, next: Category, before?: Category): Write[] {
  const row = { storeId, categoryId: next.id, version: next.version, doc: next };
  const put = before
    ? CategoryItem.put(row).where(({ version }, { eq }) => eq(version, before.version))
    : CategoryItem.create(row);
  const names = { holderId: next.id, had: slugsOf(before), has: slugsOf(next), taken: categorySlugTaken };
  return [putWrite(put.params(), versionConflict("category")), ...nameWrites("category-slug", storeId, names)];
}

export function removeCategoryWrites(storeId: string, category: Category): Write[] {
  const { id: categoryId, version: known } = category;
  const remove = CategoryItem.delete({ storeId, categoryId }).where(({ version }, { eq }) => eq(version, known));
  const names = { holderId: categoryId, had: slugsOf(category), has: [], taken: categorySlugTaken };
  return [deleteWrite(remove.params(), versionConflict("category")), ...nameWrites("category-slug", storeId, names)];
}
