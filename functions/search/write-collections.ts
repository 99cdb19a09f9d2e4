import type { DatabaseSync } from "node:sqlite";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { Collection, CollectionSort } from "@quayside/shared/collections/schema.ts";
import { type Above, followsTree, isMember, memberFactsOf } from "../collections/membership.ts";
import { type CollectionRow, collectionRows } from "./collection-rows.ts";
import { flagged, flagsOf } from "./id-lists.ts";
import { statements } from "./statements.ts";
import type { CategoryPaths } from "./write-categories.ts";

const aboveIn =
  (paths: CategoryPaths): Above =>
  (categoryId) =>
    paths.get(categoryId)?.map(({ ref }) => ref) ?? [];

/**
 * All collections of the store in place of those that were there. Who belongs to those that differ, and after a change of the
 * tree to those that follow it, is found anew among the products that are there. False when nothing differs.
 */
export function writeCollections(
  db: DatabaseSync,
  paths: CategoryPaths,
  collections: readonly Collection[],
  isOtherTree: boolean,
): boolean {
  const before = new Map(collectionRows(db).map((row) => [row.ref, row]));
  const put = db.prepare(
    `insert into collection (ref, slug, doc) values (?, ?, ?)
     on conflict (ref) do update set slug = excluded.slug, doc = excluded.doc`,
  );
  const refs = JSON.stringify(collections.map(({ id }) => id));
  const gone = [...before.keys()].filter((ref) => !collections.some(({ id }) => id === ref));
  db.prepare("delete from collection where ref not in (select value from json_each(?))").run(refs);
  db.exec("delete from member where collection not in (select id from collection)");
  // Two that change addresses with each other meet on the way.
  db.exec("update collection set slug = '#' || id");
  for (const collection of collections) put.run(collection.id, collection.slug, JSON.stringify(collection));
  const isOther = ({ id, version }: Collection) => before.get(id)?.collection.version !== version;
  const changed = collections.filter((one) => isOther(one) || (isOtherTree && followsTree(one)));
  const ids = new Set(changed.map(({ id }) => id));
  gatherMembers(
    db,
    paths,
    collectionRows(db).filter(({ ref }) => ids.has(ref)),
  );
  return changed.length + gone.length > 0;
}

function gatherMembers(db: DatabaseSync, paths: CategoryPaths, rows: readonly CollectionRow[]): void {
  if (rows.length === 0) return;
  for (const { id } of rows) statements(db).run("delete from member where collection = ?", id);
  const above = aboveIn(paths);
  for (const row of db.prepare("select id, doc from product_doc").iterate())
    join(db, rows, Number(row.id), JSON.parse(String(row.doc)) as Product, above);
}

function join(db: DatabaseSync, rows: readonly CollectionRow[], id: number, product: Product, above: Above): void {
  const facts = memberFactsOf(product);
  const { run } = statements(db);
  for (const row of rows)
    if (isMember(row.collection.members, facts, above))
      run("insert or replace into member (collection, product) values (?, ?)", row.id, id);
}

/** Puts a product that was just written into the collections it belongs to now. */
export function writeMember(
  db: DatabaseSync,
  paths: CategoryPaths,
  rows: readonly CollectionRow[],
  id: number,
  product: Product,
): void {
  statements(db).run("delete from member where product = ?", id);
  if (rows.length > 0) join(db, rows, id, product, aboveIn(paths));
}

interface Orders {
  newest: Uint32Array;
  title: Uint32Array;
  priceAscending: Uint32Array;
}

/** Published members of a collection, in its own order. */
export function orderedMembers(
  db: DatabaseSync,
  { id, collection: { members } }: CollectionRow,
  orders: Orders,
  size: number,
): Uint32Array {
  const found = db.prepare("select product from member where collection = ?").all(id);
  const flags = flagsOf(
    Uint32Array.from(found, ({ product }) => Number(product)),
    size,
  );
  if (members.kind === "rule") return flagged(ordered(orders, members.sort), flags);
  const idOf = db.prepare("select id from product where ref = ? and published = 1");
  const chosen = members.productIds.map((ref) => Number(idOf.get(ref)?.id ?? 0));
  return Uint32Array.from(chosen.filter((product) => flags[product] === 1));
}

/** Published products in the order that a rule shows its own in. */
export function ordered(orders: Orders, sort: CollectionSort): Uint32Array {
  switch (sort) {
    case "title":
      return orders.title;
    case "price-asc":
      return orders.priceAscending;
    case "price-desc":
      return orders.priceAscending.toReversed();
    default:
      return orders.newest;
  }
}
