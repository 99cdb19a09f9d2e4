import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { inParallel } from "../in-parallel.ts";
import type { Kind, Looked, Run, Session, SessionDeps } from "../session.ts";
import { type CategoryPlaces, categoryPlaces } from "./category-places.ts";
import { createDrafting, type ProductDraft } from "./draft.ts";
import { outlookOf } from "./outlook.ts";
import { planOf } from "./plan.ts";
import { type Resolved, resolve } from "./resolve.ts";
import { storeProduct } from "./store-product.ts";

/** Products that are stored at a time. */
const width = 6;

/** Products by handle, variants by SKU. */
export const catalogKind: Kind = {
  groupBy: "handle",
  mostRows: 100,
  batch: 40,
  async open(deps, ctx, run): Promise<Session<ProductDraft, Product>> {
    const places = await categoryPlaces(deps, ctx);
    return {
      draft: createDrafting(run.currency),
      async look(batch) {
        const resolved = await resolve(deps.db, ctx.storeId, batch);
        return resolved.map((each) => ({ ...each, outlook: expected(each, places, run, ctx.now) }));
      },
      store: (batch) => storeBatch(deps, ctx, run, batch, places),
    };
  },
};

function expected({ draft, found }: Resolved, places: CategoryPlaces, { currency, timeZone }: Run, now: string) {
  if (!draft) return undefined;
  const after = draft.cells.category_path;
  const categoryId = places.find(after, found?.categoryId)?.id ?? "";
  const plan = planOf(draft, found, { id: "", categoryId, currency, timeZone, now });
  return outlookOf(plan, found, { before: found ? places.namesOf(found.categoryId) : [], after });
}

async function storeBatch(
  deps: SessionDeps,
  ctx: Ctx,
  run: Run,
  batch: readonly Looked<ProductDraft, Product>[],
  places: CategoryPlaces,
): Promise<Resolved[]> {
  const categoryIds: string[] = [];
  // One after the other: siblings share the parents that the first of them makes.
  for (const { draft, found } of batch)
    categoryIds.push(draft ? (await places.ensure(draft.cells.category_path, found?.categoryId)).id : "");
  return inParallel(batch, width, (each, index) => storeProduct(deps, ctx, run, each, categoryIds[index] ?? ""));
}
