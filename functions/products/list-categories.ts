import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";

export function listCategories({ db }: { db: Db }, ctx: Ctx): Promise<OutputOf<typeof productOperations.categories>> {
  return categoriesOf(db, ctx.storeId);
}
