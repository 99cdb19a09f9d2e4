import type { categoryOperations } from "@quayside/shared/categories/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { CategoriesChanged } from "@quayside/shared/events.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { removeCategoryWrites, treeWrite } from "../catalog/categories/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import type { Db } from "../store/db.ts";
import { childrenIn, treeWith } from "./find-category.ts";

type Remove = typeof categoryOperations.remove;

/**
 * Products are counted as published, seconds ago. One that came in since is then in no category: shoppers find it by
 * search, and its editor asks for a category.
 */
export async function removeCategory(
  { db, clock, catalogue }: { db: Db; clock: Clock; catalogue: LiveSnapshot },
  ctx: Ctx,
  { params }: InputOf<Remove>,
): Promise<OutputOf<Remove>> {
  const tree = await treeWith(db, ctx.storeId, params.categoryId);
  const { category } = tree;
  const products = (await catalogue.current()).productCounts().get(category.id) ?? 0;
  const children = childrenIn(tree, category.id).length;
  if (products + children > 0) {
    const reason = `holds ${products} products and ${children} categories`;
    throw new AppError("conflict", "CATEGORY_NOT_EMPTY", `${category.name} ${reason}. Move them first.`, { reason });
  }
  const audit = auditEntry(clock, ctx, {
    action: "category.deleted",
    object: { type: "category", id: category.id },
    before: category,
  });
  const event = emit(clock, ctx, CategoriesChanged, { categoryId: category.id });
  const writes = [...removeCategoryWrites(ctx.storeId, category), treeWrite(ctx.storeId, tree.version), event];
  await db.transact(audit, writes);
  return { id: category.id };
}
