import type { Category } from "@quayside/shared/catalog/schema.ts";
import type { categoryOperations } from "@quayside/shared/categories/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { CategoriesChanged } from "@quayside/shared/events.ts";
import { changedFields } from "../audit/changed-fields.ts";
import { auditEntry } from "../audit/store.ts";
import { categoryWrites } from "../catalog/categories/store.ts";
import { formerSlugsOf } from "../catalog/former-slugs.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { versionConflict } from "../store/document.ts";
import { treeWith } from "./find-category.ts";

type Update = typeof categoryOperations.update;

/** Name, address and looks; its place in the tree is moved by another operation. */
export async function updateCategory(
  { db, clock }: { db: Db; clock: Clock },
  ctx: Ctx,
  { params, body }: InputOf<Update>,
): Promise<OutputOf<Update>> {
  const { category: before } = await treeWith(db, ctx.storeId, params.categoryId);
  if (before.version !== body.version) throw versionConflict("category")({ version: before.version });
  const { id, parentId, position } = before;
  const next: Category = {
    ...{ id, parentId, position, ...body },
    path: [...before.path.slice(0, -1), body.slug],
    formerSlugs: formerSlugsOf(before, body.slug),
    version: before.version + 1,
  };
  const object = { type: "category", id };
  const audit = auditEntry(clock, ctx, { action: "category.updated", object, ...changedFields(before, next) });
  const event = emit(clock, ctx, CategoriesChanged, { categoryId: id });
  await db.transact(audit, [...categoryWrites(ctx.storeId, next, before), event]);
  return next;
}
