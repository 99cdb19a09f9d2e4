import { isDeepStrictEqual } from "node:util";
import type { productOperations } from "@quayside/shared/catalog/contract.ts";
import { publicationOf } from "@quayside/shared/catalog/publication.ts";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { AppError, isAppError, notFound } from "@quayside/shared/kernel/errors.ts";
import { categoriesOf } from "../catalog/categories/store.ts";
import { categoryNotFound } from "../catalog/errors.ts";
import { findProduct } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import { checkNotInBundles } from "./check-parts.ts";
import { type StoreDeps, storeProduct } from "./store-product.ts";

type Bulk = typeof productOperations.bulk;
type Change = InputOf<Bulk>["body"]["change"];

const tries = 3;
const mostTags = 50;

/** Product by product, each in a transaction of its own: one that is refused holds up no other. */
export async function bulkChange(deps: StoreDeps, ctx: Ctx, { body }: InputOf<Bulk>): Promise<OutputOf<Bulk>> {
  const { change } = body;
  if (change.kind === "category") {
    const categories = await categoriesOf(deps.db, ctx.storeId, { consistent: true });
    if (!categories.some(({ id }) => id === change.categoryId)) throw categoryNotFound(change.categoryId);
  }
  const answer: OutputOf<Bulk> = { changed: 0, refused: [] };
  for (const id of new Set(body.productIds)) {
    try {
      if (await changeOne(deps, ctx, id, change)) answer.changed += 1;
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      answer.refused.push({ id, code: error.code, message: error.message });
    }
  }
  return answer;
}

/** False when the product is so already. */
async function changeOne(deps: StoreDeps, ctx: Ctx, id: string, change: Change): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    const before = await findProduct(deps.db, ctx.storeId, id, { consistent: true });
    if (!before) throw notFound("product", id);
    const fields = changed(before, change);
    const next: Product = { ...before, ...fields };
    if (isDeepStrictEqual(next, before)) return false;
    await checkNotInBundles(deps.db, ctx.storeId, before, next);
    try {
      const published = publicationOf(next, ctx.now, "UTC");
      await storeProduct(deps, ctx, {
        action: "product.updated",
        next: { ...next, ...(change.kind === "status" ? published : {}), updatedAt: ctx.now },
        before,
        reason: "bulk change",
      });
      return true;
    } catch (error) {
      if (tried >= tries || !isAppError(error, "VERSION_CONFLICT")) throw error;
    }
  }
}

function changed({ tags }: Product, change: Change): Partial<Product> {
  switch (change.kind) {
    case "status":
      return { status: change.status };
    case "category":
      return { categoryId: change.categoryId };
    case "add-tags": {
      const all = [...new Set([...tags, ...change.tags])];
      if (all.length <= mostTags) return { tags: all };
      const reason = `must be at most ${mostTags}`;
      throw new AppError("unprocessable", "TOO_MANY_TAGS", "A product has at most 50 tags.", { field: "tags", reason });
    }
    default:
      return { tags: tags.filter((tag) => !change.tags.includes(tag)) };
  }
}
