import type { DatabaseSync } from "node:sqlite";
import type { PublicProduct } from "@quayside/shared/catalog/schema.ts";
import type { Collection, PublicCollection } from "@quayside/shared/collections/schema.ts";
import { collectionRows } from "./collection-rows.ts";
import { loadColumn } from "./columns.ts";
import type { Card } from "./indexed-product.ts";

export interface CollectionShelf {
  /** One that shoppers may see, by its present or a former address. */
  bySlug(slug: string): PublicCollection | undefined;
  /** Of those that shoppers may see. */
  all(): readonly Collection[];
  /** Those for the first page, as far as anything in them is on sale. */
  featured(): PublicCollection[];
  /** Published products in their own order; none where there is no such collection. */
  membersOf(slug: string): Uint32Array;
  /** The visible collections that a product is in, by the product's id in the table. */
  ofProduct(ref: string): PublicProduct["collections"];
  /** Products of any status in each, by the collection's id in the table. */
  counts(): Map<string, number>;
}

export function createCollectionShelf(db: DatabaseSync): CollectionShelf {
  const rows = collectionRows(db);
  const seen = rows.filter(({ collection }) => collection.visible);
  const slugs = new Map(seen.map((row) => [row.collection.slug, row]));
  const former = new Map(seen.flatMap((row) => row.collection.formerSlugs.map((slug) => [slug, row] as const)));
  const byId = new Map(seen.map((row) => [row.id, row.collection]));
  const loaded = new Map<number, Uint32Array>();
  const card = db.prepare("select card from product where id = ?");
  const holding = db.prepare(
    "select collection from member join product on product.id = member.product where product.ref = ? order by 1",
  );
  const counting = db.prepare(
    "select ref, count(*) as count from member join collection on collection.id = member.collection group by 1",
  );

  function members(id: number): Uint32Array {
    const ids = loaded.get(id) ?? loadColumn(db, `collection.${id}`);
    loaded.set(id, ids);
    return ids;
  }

  function shown(id: number, { slug, title, description, seo, image }: Collection): PublicCollection {
    const ids = members(id);
    const firstImage = () => (JSON.parse(String(card.get(ids[0] ?? 0)?.card ?? "{}")) as Partial<Card>).image;
    return { slug, title, description, seo, image: image ?? firstImage(), products: ids.length };
  }

  return {
    bySlug(slug) {
      const row = slugs.get(slug) ?? former.get(slug);
      return row && shown(row.id, row.collection);
    },
    all: () => seen.map(({ collection }) => collection),
    featured: () =>
      seen
        .filter(({ id, collection }) => collection.featured && members(id).length > 0)
        .map(({ id, collection }) => shown(id, collection)),
    membersOf(slug) {
      const row = slugs.get(slug);
      return row ? members(row.id) : new Uint32Array();
    },
    ofProduct: (ref) =>
      holding.all(ref).flatMap(({ collection }) => {
        const found = byId.get(Number(collection));
        return found ? [{ slug: found.slug, title: found.title }] : [];
      }),
    counts: () => new Map(counting.all().map(({ ref, count }) => [String(ref), Number(count)])),
  };
}
