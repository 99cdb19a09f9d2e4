import type { Collection } from "@quayside/shared/collections/schema.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { createCollection, mostCollections } from "../../collections/create-collection.ts";
import { collectionsOf, findCollection } from "../../collections/store.ts";
import { updateCollection } from "../../collections/update-collection.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** A product, and all the collections chosen by hand that it is to be in, by name. */
interface Placing {
  productId: string;
  names: readonly string[];
}

/** Collections chosen by hand, by title; by address where several have one title. */
export interface CollectionPlaces {
  /** Those that hold a product, by the alphabet. */
  namesOf(productId: string | undefined): string[];
  /** As they are called, however a file says them; by the alphabet, each once. */
  named(said: readonly string[]): string[];
  /** Why a product, new or not, cannot be in all of them; counts what was asked of this before. */
  refusalOf(names: readonly string[], product: { handle: string; id: string | undefined }): string | undefined;
  /** Puts products into these, at their ends in the order given, and takes them out of all others chosen by hand. */
  place(placings: readonly Placing[]): Promise<void>;
}

const mostProducts = 500;
const tries = 4;

interface Shelf {
  collection: Collection;
  /** Absent where a rule chooses. */
  holds: ReadonlySet<string> | undefined;
}

function shelfOf(collection: Collection): Shelf {
  const { members } = collection;
  return { collection, holds: members.kind === "manual" ? new Set(members.productIds) : undefined };
}

export async function collectionPlaces(deps: Deps, ctx: Ctx): Promise<CollectionPlaces> {
  let shelves = new Map<string, Shelf>();
  /** What the records looked at since the last placing ask for: handles by name in small letters. */
  const asked = new Map<string, Set<string>>();
  const load = async () => {
    const all = await collectionsOf(deps.db, ctx.storeId, { consistent: true });
    shelves = new Map(all.map((collection) => [collection.id, shelfOf(collection)]));
  };

  const all = () => [...shelves.values()];
  const isTitled = (title: string) => (shelf: Shelf) => shelf.collection.title.toLowerCase() === title.toLowerCase();
  const find = (name: string) =>
    all().find((shelf) => shelf.holds && isTitled(name)(shelf)) ??
    all().find(({ collection }) => collection.slug === name) ??
    all().find(isTitled(name));
  function nameOf({ collection }: Shelf): string {
    return find(collection.title)?.collection.id === collection.id ? collection.title : collection.slug;
  }
  function named(said: readonly string[]): string[] {
    const names = said.map((name) => {
      const shelf = find(name);
      return shelf ? nameOf(shelf) : name;
    });
    const firstSaid = (name: string, at: number) =>
      names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) === at;
    return names.filter(firstSaid).sort();
  }

  function refusalOf(names: readonly string[], { handle, id = "" }: { handle: string; id: string | undefined }) {
    for (const name of named(names)) {
      const shelf = find(name);
      if (shelf && !shelf.holds) return `names ${name}, which a rule chooses for`;
      const key = name.toLowerCase();
      const others = asked.get(key) ?? new Set();
      asked.set(key, others);
      if (shelf?.holds?.has(id)) continue;
      const isNew = (each: string) => find(each) === undefined;
      if (!shelf && shelves.size + [...asked.keys()].filter(isNew).length > mostCollections)
        return `names ${name}, which would be one collection more than ${mostCollections}`;
      if ((shelf?.holds?.size ?? 0) + others.size >= mostProducts)
        return `names ${name}, which holds ${mostProducts} products already`;
      others.add(handle);
    }
    return undefined;
  }

  /** One collection as it is to be; when somebody changed it meanwhile, it is read again. */
  async function rearrange(shelf: Shelf, placings: readonly Placing[]): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      const collection = await findCollection(deps.db, ctx.storeId, shelf.collection.id);
      const { members } = collection;
      if (members.kind !== "manual") return;
      const productIds = withPlacings(members.productIds, placings, (names) =>
        names.some((name) => find(name)?.collection.id === collection.id),
      );
      if (String(productIds) === String(members.productIds)) return;
      const body = { ...collection, members: { ...members, productIds } };
      const params = { collectionId: collection.id };
      try {
        shelves.set(collection.id, shelfOf(await updateCollection(deps, ctx, { params, body, query: undefined })));
        return;
      } catch (error) {
        if (tried >= tries || !isAppError(error, "VERSION_CONFLICT")) throw error;
      }
    }
  }

  async function place(placings: readonly Placing[]): Promise<void> {
    asked.clear();
    for (const name of named(placings.flatMap(({ names }) => names))) {
      if (find(name)) continue;
      const isIn = ({ names }: Placing) => names.some((each) => each.toLowerCase() === name.toLowerCase());
      const productIds = placings.filter(isIn).map(({ productId }) => productId);
      const body = { title: name, members: { kind: "manual" as const, productIds } };
      await createCollection(deps, ctx, { body, params: undefined, query: undefined });
      await load();
    }
    for (const shelf of all()) {
      const concerns = ({ productId, names }: Placing) =>
        shelf.holds?.has(productId) !== names.some((name) => find(name)?.collection.id === shelf.collection.id);
      if (shelf.holds && placings.some(concerns)) await rearrange(shelf, placings);
    }
  }

  await load();
  return {
    ...{ named, refusalOf, place },
    namesOf: (productId = "") =>
      all()
        .flatMap((shelf) => (shelf.holds?.has(productId) ? [nameOf(shelf)] : []))
        .sort(),
  };
}

/** Those who stay keep their order; who is new comes last. */
function withPlacings(
  before: readonly string[],
  placings: readonly Placing[],
  isHere: (names: readonly string[]) => boolean,
): string[] {
  const wanted = new Map(placings.map(({ productId, names }) => [productId, isHere(names)]));
  const kept = before.filter((id) => wanted.get(id) !== false);
  const added = placings.flatMap(({ productId }) =>
    wanted.get(productId) && !before.includes(productId) ? [productId] : [],
  );
  return [...kept, ...added];
}
