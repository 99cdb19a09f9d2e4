import type { Product } from "@quayside/shared/catalog/schema.ts";
import { productIdsBySlug } from "../../catalog/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { planIssues } from "../../products/check-product.ts";
import { fault } from "../fault.ts";
import { inParallel } from "../in-parallel.ts";
import type { Kind, Looked, Outlook, Run, Session, SessionDeps } from "../session.ts";
import { type CategoryPlaces, categoryPlaces } from "./category-places.ts";
import { type CollectionPlaces, collectionPlaces } from "./collection-places.ts";
import { createDrafting, type ProductDraft } from "./draft.ts";
import { outlookOf } from "./outlook.ts";
import { plannedOf, planOf } from "./plan.ts";
import { type Resolved, resolve } from "./resolve.ts";
import { type SkusOfFile, soundBundles } from "./sound-bundles.ts";
import { storeProduct } from "./store-product.ts";

/** Products that are stored at a time. */
const width = 6;

/** Where products are kept, as one pass over a file knows it. */
interface Places {
  categories: CategoryPlaces;
  collections: CollectionPlaces;
}

/** Products by handle, variants by SKU. */
export const catalogKind: Kind = {
  groupBy: "handle",
  mostRows: 100,
  batch: 40,
  async open(deps, ctx, run): Promise<Session<ProductDraft, Product>> {
    const places = { categories: await categoryPlaces(deps, ctx), collections: await collectionPlaces(deps, ctx) };
    const file: SkusOfFile = new Map();
    return {
      draft: createDrafting(run.currency),
      async look(batch) {
        const resolved = await resolve(deps.db, ctx.storeId, batch);
        const sound = await soundBundles(deps.db, ctx.storeId, resolved, file);
        return sound
          .map(plannable)
          .map((each) => placeable(each, places))
          .map((each) => ({ ...each, outlook: expected(each, places, run, ctx.now) }));
      },
      store: (batch) => storeBatch(deps, ctx, run, batch, places),
    };
  },
};

const columnOf: Record<string, string> = {
  publishAt: "publish_at",
  unpublishAt: "unpublish_at",
  season: "season_from",
};

/** What is to be sold by dates or seasons says when, in the file or where it is stored. */
function plannable(resolved: Resolved): Resolved {
  const { draft, found, rows, errors } = resolved;
  const [first] = rows;
  const [issue] = draft ? planIssues(plannedOf(draft.cells, found ?? { status: "active" })) : [];
  if (!issue || !first) return resolved;
  const column = columnOf[issue.field] ?? issue.field;
  return {
    ...resolved,
    draft: undefined,
    taken: 0,
    errors: [...errors, fault(first, column, issue.reason.replace("publishAt", "publish_at"))],
  };
}

/** A product whose collections cannot take it is refused whole, as with every column that is said once for all its rows. */
function placeable(resolved: Resolved, { collections }: Places): Resolved {
  const { draft, found, rows, errors } = resolved;
  const [first] = rows;
  if (!draft?.cells.collections || !first) return resolved;
  const reason = collections.refusalOf(draft.cells.collections, { handle: draft.handle, id: found?.id });
  if (!reason) return resolved;
  return { ...resolved, draft: undefined, taken: 0, errors: [...errors, fault(first, "collections", reason)] };
}

function expected(
  { draft, found }: Resolved,
  { categories, collections }: Places,
  { currency, timeZone }: Run,
  now: string,
): Outlook | undefined {
  if (!draft) return undefined;
  const category = draft.cells.category_path;
  const categoryId = categories.find(category, found?.categoryId)?.id ?? "";
  const plan = planOf(draft, found, { id: "", categoryId, currency, timeZone, now });
  const held = collections.namesOf(found?.id);
  return outlookOf(plan, found, {
    before: { category: found ? categories.namesOf(found.categoryId) : [], collections: held },
    after: { category, collections: draft.cells.collections ? collections.named(draft.cells.collections) : held },
  });
}

async function storeBatch(
  deps: SessionDeps,
  ctx: Ctx,
  run: Run,
  batch: readonly Looked<ProductDraft, Product>[],
  { categories, collections }: Places,
): Promise<Resolved[]> {
  const categoryIds: string[] = [];
  // One after the other: siblings share the parents that the first of them makes.
  for (const { draft, found } of batch)
    categoryIds.push(draft ? (await categories.ensure(draft.cells.category_path, found?.categoryId)).id : "");
  const isBundle = ({ draft }: Resolved) => draft?.variants.some(({ cells }) => cells.parts) ?? false;
  const storing = (each: Resolved, index: number) => storeProduct(deps, ctx, run, each, categoryIds[index] ?? "");
  const stored = await inParallel(batch, width, async (each, index) => (isBundle(each) ? each : storing(each, index)));
  // Bundles come after their parts, which may be of the same batch.
  for (const [index, each] of stored.entries())
    if (isBundle(each)) {
      const [sound = each] = await soundBundles(deps.db, ctx.storeId, [each]);
      stored[index] = await storing(sound, index);
    }
  await placeInCollections(deps, ctx, stored, collections);
  return stored;
}

async function placeInCollections(
  { db }: SessionDeps,
  ctx: Ctx,
  stored: readonly Resolved[],
  places: CollectionPlaces,
) {
  const placed = stored.flatMap(({ draft }) =>
    draft?.cells.collections ? [{ handle: draft.handle, names: draft.cells.collections }] : [],
  );
  if (placed.length === 0) return;
  const handles = placed.map(({ handle }) => handle);
  const ids = await productIdsBySlug(db, ctx.storeId, handles, { consistent: true });
  await places.place(
    placed.flatMap(({ handle, names }) => {
      const productId = ids.get(handle);
      return productId ? [{ productId, names }] : [];
    }),
  );
}
