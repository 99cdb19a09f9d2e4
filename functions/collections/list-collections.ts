import type { collectionOperations } from "@quayside/shared/collections/contract.ts";
import type { Collection } from "@quayside/shared/collections/schema.ts";
import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { productsById } from "../catalog/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { LiveSnapshot } from "../search/live-snapshot.ts";
import { cursorRefused } from "../store/cursor.ts";
import type { Db } from "../store/db.ts";
import { collectionsOf, findCollection } from "./store.ts";

type List = typeof collectionOperations.list;
type Get = typeof collectionOperations.get;

interface Deps {
  db: Db;
  catalogue: LiveSnapshot;
}

/** Where a row stands in the list; also the cursor after it. */
const placeOf = ({ title, id }: Collection) => `${title.toLowerCase()} ${id}`;

function placeIn(cursor: string): string {
  const place = Buffer.from(cursor, "base64url").toString("utf8");
  if (!/ col_\w+$/.test(place)) throw cursorRefused();
  return place;
}

function fits({ q, kind, visible }: InputOf<List>["query"]): (collection: Collection) => boolean {
  const wanted = q?.toLowerCase();
  return ({ title, slug, members, ...collection }) =>
    (!kind || members.kind === kind) &&
    (visible === undefined || collection.visible === visible) &&
    (!wanted || title.toLowerCase().includes(wanted) || slug.includes(wanted));
}

export async function listCollections(
  { db, catalogue }: Deps,
  ctx: Ctx,
  { query }: InputOf<List>,
): Promise<OutputOf<List>> {
  const { cursor, per_page: limit } = query;
  const after = cursor === undefined ? undefined : placeIn(cursor);
  const rows = (await collectionsOf(db, ctx.storeId, { consistent: true }))
    .filter(fits(query))
    .filter((collection) => after === undefined || placeOf(collection) > after)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const counts = (await catalogue.current()).collectionCounts();
  const page = rows.slice(0, limit).map((row) => ({ ...row, products: counts.get(row.id) ?? 0 }));
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? Buffer.from(placeOf(last)).toString("base64url") : undefined;
  return { items: page, nextCursor };
}

export async function getCollection(
  { db, catalogue }: Deps,
  ctx: Ctx,
  { params }: InputOf<Get>,
): Promise<OutputOf<Get>> {
  const collection = await findCollection(db, ctx.storeId, params.collectionId);
  const ids = collection.members.kind === "manual" ? collection.members.productIds : [];
  const products = await productsById(db, ctx.storeId, ids);
  const chosen = ids.flatMap((id) => {
    const product = products.get(id);
    return product ? [{ id, title: product.title, image: product.images[0], published: product.published }] : [];
  });
  const counts = (await catalogue.current()).collectionCounts();
  return { ...collection, chosen, products: counts.get(collection.id) ?? 0 };
}
