import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { categoryOperations } from "@quayside/shared/categories/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { CategoriesChanged } from "@quayside/shared/events.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { auditEntry } from "../audit/store.ts";
import { type CategoryTreeState, categoryWrites, treeWrite } from "../catalog/categories/store.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { checkDepth, childrenIn, parentIn, treeWith } from "./find-category.ts";

type Move = typeof categoryOperations.move;

/** Its products and what is below it go along; siblings behind its new place move on by one. */
export async function moveCategory(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { params, body }: InputOf<Move>,
): Promise<OutputOf<Move>> {
  const tree = await treeWith(db, ctx.storeId, params.categoryId);
  const { category: before } = tree;
  const parent = parentIn(tree, body.parentId);
  checkMove(tree, before, parent);
  const siblings = childrenIn(tree, body.parentId).filter(({ id }) => id !== before.id);
  const ordered = siblings.toSpliced(Math.min(body.position, siblings.length), 0, before);
  const changes = ordered.flatMap((category, position) => {
    const parentId = category.id === before.id ? body.parentId : category.parentId;
    if (category.position === position && category.parentId === parentId) return [];
    return [{ before: category, next: { ...category, parentId, position, version: category.version + 1 } }];
  });
  const moved = changes.find(({ next }) => next.id === before.id)?.next ?? before;
  const path = [...(parent?.path ?? []), before.slug];
  if (changes.length === 0) return before;
  const placeOf = ({ parentId, position }: Category) => ({ parentId, position });
  const audit = auditEntry(clock, ctx, {
    action: "category.moved",
    object: { type: "category", id: before.id },
    before: placeOf(before),
    after: placeOf(moved),
  });
  const writes = changes.flatMap(({ next, before }) => categoryWrites(ctx.storeId, next, before));
  const event = emit(clock, ctx, CategoriesChanged, { categoryId: before.id });
  await db.transact(audit, [...writes, treeWrite(ctx.storeId, tree.version), event]);
  return { ...moved, path };
}

function checkMove({ categories }: CategoryTreeState, category: Category, parent: Category | undefined): void {
  if (parent?.path.includes(category.slug)) {
    const reason = "is the category itself, or below it";
    throw new AppError("unprocessable", "CATEGORY_IN_ITSELF", "A category cannot stand in itself.", {
      field: "parentId",
      reason,
    });
  }
  const below = categories.filter(({ path }) => path.includes(category.slug));
  const height = Math.max(...below.map(({ path }) => path.length)) - category.path.length + 1;
  checkDepth((parent?.path.length ?? 0) + height);
}
