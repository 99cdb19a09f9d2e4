import type { Category } from "@quayside/shared/catalog/schema.ts";
import { slugOf } from "@quayside/shared/catalog/slug.ts";
import type { categoryOperations } from "@quayside/shared/categories/contract.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { CategoriesChanged } from "@quayside/shared/events.ts";
import { auditEntry } from "../audit/store.ts";
import { categoryTreeOf, categoryWrites, plainCategory, treeWrite } from "../catalog/categories/store.ts";
import { freeName } from "../catalog/free-name.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { checkDepth, childrenIn, parentIn } from "./find-category.ts";

type Create = typeof categoryOperations.create;

export async function createCategory(
  deps: { db: Db; clock: Clock },
  ctx: Ctx<OutputOf<Create>>,
  { body }: InputOf<Create>,
): Promise<OutputOf<Create>> {
  const { db, clock } = deps;
  const tree = await categoryTreeOf(db, ctx.storeId);
  const parent = parentIn(tree, body.parentId);
  checkDepth((parent?.path.length ?? 0) + 1);
  const id = clock.newId("category");
  const slug = body.slug ?? (await freeName(deps, ctx.storeId, "category-slug", slugOf(body.name) || "category"));
  const last = childrenIn(tree, body.parentId).at(-1)?.position ?? -1;
  const path = [...(parent?.path ?? []), slug];
  const category: Category = { ...plainCategory, ...body, id, slug, path, position: last + 1 };
  const audit = auditEntry(clock, ctx, {
    action: "category.created",
    object: { type: "category", id },
    after: category,
  });
  const claimed = ctx.claim ? [ctx.claim.record(category)] : [];
  const event = emit(clock, ctx, CategoriesChanged, { categoryId: id });
  const writes = [...categoryWrites(ctx.storeId, category), treeWrite(ctx.storeId, tree.version), event, ...claimed];
  await db.transact(audit, writes);
  return category;
}
