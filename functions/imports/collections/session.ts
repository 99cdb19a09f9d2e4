import type { Collection } from "@quayside/shared/collections/schema.ts";
import type { ImportError } from "@quayside/shared/imports/schema.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { productIdsBySlug } from "../../catalog/store.ts";
import { createCollection, mostCollections } from "../../collections/create-collection.ts";
import { collectionsOf } from "../../collections/store.ts";
import { updateCollection } from "../../collections/update-collection.ts";
import { readyKeys } from "../../media/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { type CategoryPlaces, categoryPlaces } from "../catalog/category-places.ts";
import { differences, type Shown } from "../differences.ts";
import { fault } from "../fault.ts";
import { itemList, pairList } from "../lists.ts";
import type { Drafted, Kind, Looked, Run, Session, SessionDeps } from "../session.ts";
import { collectionCells, conditionCells, type NamesOfMembers } from "./cells-of.ts";
import { type CollectionDraft, createCollectionDrafting } from "./draft.ts";
import { memberNames } from "./member-names.ts";
import { type Planned, planOf } from "./plan.ts";

const tries = 4;

interface Place {
  deps: SessionDeps;
  ctx: Ctx;
  run: Run;
  categories: CategoryPlaces;
  /** Handles that the file makes collections of. */
  made: Set<string>;
}

type LookedCollection = Looked<CollectionDraft, Collection> & { planned?: Planned };

/** Collections by handle, with their products in order or their rule. */
export const collectionsKind: Kind = {
  groupBy: "handle",
  mostRows: 500,
  batch: 10,
  async open(deps, ctx, run): Promise<Session<CollectionDraft, Collection>> {
    const place = { deps, ctx, run, categories: await categoryPlaces(deps, ctx), made: new Set<string>() };
    return {
      draft: createCollectionDrafting(run.currency),
      look: (batch) => look(place, batch),
      async store(batch) {
        const stored: LookedCollection[] = [];
        for (const each of batch) stored.push(await storeCollection(place, each));
        return stored;
      },
    };
  },
};

async function look(place: Place, batch: readonly Drafted<CollectionDraft>[]): Promise<LookedCollection[]> {
  const { deps, ctx } = place;
  const all = await collectionsOf(deps.db, ctx.storeId, { consistent: true });
  const looked: LookedCollection[] = [];
  for (const drafted of batch) looked.push(await lookAt(place, drafted, all));
  return looked;
}

async function lookAt(
  { deps: { db }, ctx: { storeId }, run, categories, made }: Place,
  drafted: Drafted<CollectionDraft>,
  all: readonly Collection[],
): Promise<LookedCollection> {
  const { draft, rows, errors } = drafted;
  const [first] = rows;
  if (!draft || !first) return drafted;
  const found = all.find(({ slug }) => slug === draft.handle);
  const wanted = draft.products.map(({ handle }) => handle);
  const productIds = await productIdsBySlug(db, storeId, wanted, { consistent: true });
  const names = await memberNames(db, storeId, found ?? noMembers, { categories, currency: run.currency });
  const { planned, faults } = planOf({ ...drafted, draft }, found, { productIds, categories, names });
  const room =
    mostCollections - all.length - [...made].filter((handle) => !all.some(({ slug }) => slug === handle)).length;
  const refused: ImportError[] = [...faults];
  const former = all.find(({ formerSlugs }) => formerSlugs.includes(draft.handle));
  if (!found && former) refused.push(fault(first, "handle", `leads to ${former.slug}, whose address it was`));
  if (!found && !made.has(draft.handle) && room <= 0)
    refused.push(fault(first, "handle", `would be one collection more than ${mostCollections}`));
  const key = planned.image?.key;
  if (key && key !== found?.image?.key && !(await readyKeys(db, storeId, [key])).has(key))
    refused.push(fault(first, "image", "is no picture of this store"));
  if (refused.length > 0) return { rows, errors: [...errors, ...refused], taken: 0 };
  if (!found) made.add(draft.handle);
  const after = { handleOf: handlesBy(productIds, names), pathOf: names.pathOf, currency: run.currency };
  return { ...drafted, found, planned, outlook: outlookOf(draft.handle, planned, found, after) };
}

const noMembers: Pick<Collection, "members"> = { members: { kind: "manual", productIds: [] } };

function handlesBy(ids: ReadonlyMap<string, string>, names: NamesOfMembers): NamesOfMembers["handleOf"] {
  const byId = new Map([...ids].map(([handle, id]) => [id, handle]));
  return (id) => byId.get(id) ?? names.handleOf(id);
}

function outlookOf(handle: string, planned: Planned, found: Collection | undefined, names: NamesOfMembers) {
  const fields = differences(found ? shown(found, names) : {}, shown(planned, names));
  const change = found ? (fields.length > 0 ? ("update" as const) : ("none" as const)) : ("create" as const);
  return { key: handle, title: planned.title, change, fields };
}

function shown(collection: Planned, names: NamesOfMembers): Shown {
  const { members } = collection;
  const rule = members.kind === "rule" ? members.conditions.map((each) => pairList(conditionCells(each, names))) : [];
  const products = members.kind === "manual" ? members.productIds.flatMap((id) => names.handleOf(id) ?? []) : [];
  return { ...collectionCells(collection), products: itemList(products), rule: rule.join("\n") };
}

/** Made or changed once: what was done before is found done. When somebody changes it meanwhile, it is looked at again. */
async function storeCollection(place: Place, looked: LookedCollection): Promise<LookedCollection> {
  const { deps, ctx } = place;
  let current = looked;
  for (let tried = 1; current.planned && current.draft && current.outlook?.change !== "none"; tried += 1) {
    const body = { ...current.planned, slug: current.draft.handle };
    const { found } = current;
    try {
      if (found) {
        const params = { collectionId: found.id };
        await updateCollection(deps, ctx, { params, body: { ...body, version: found.version }, query: undefined });
      } else await createCollection(deps, ctx, { body, params: undefined, query: undefined });
      return current;
    } catch (error) {
      const isOvertaken = isAppError(error, "VERSION_CONFLICT") || isAppError(error, "COLLECTION_SLUG_TAKEN");
      if (tried >= tries || !isOvertaken) throw error;
      current = (await look(place, [looked]))[0] ?? looked;
    }
  }
  return current;
}
