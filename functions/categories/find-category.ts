import type { Category } from "@quayside/shared/catalog/schema.ts";
import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import { type CategoryTreeState, categoryTreeOf } from "../catalog/categories/store.ts";
import type { Db } from "../store/db.ts";

/** Levels a tree has at most; what is deeper nobody finds. */
const deepest = 6;

export async function treeWith(
  db: Db,
  storeId: string,
  categoryId: string,
): Promise<CategoryTreeState & { category: Category }> {
  const tree = await categoryTreeOf(db, storeId);
  const category = tree.categories.find(({ id }) => id === categoryId);
  if (!category) throw notFound("category", categoryId);
  return { ...tree, category };
}

/** The parent a category is to stand under; nothing for the root. */
export function parentIn({ categories }: CategoryTreeState, parentId: string | undefined): Category | undefined {
  const parent = categories.find(({ id }) => id === parentId);
  if (parentId !== undefined && !parent)
    throw new AppError("unprocessable", "CATEGORY_NOT_FOUND", "There is no such parent. Nothing was saved.", {
      field: "parentId",
      reason: `${parentId} is not a category of this store`,
    });
  return parent;
}

export function childrenIn({ categories }: CategoryTreeState, parentId: string | undefined): Category[] {
  return categories.filter((category) => category.parentId === parentId);
}

export function checkDepth(depth: number): void {
  if (depth <= deepest) return;
  const reason = `would be ${depth} levels deep; ${deepest} are the most`;
  throw new AppError("unprocessable", "CATEGORY_TOO_DEEP", `It ${reason}.`, { field: "parentId", reason });
}
