import type { DatabaseSync } from "node:sqlite";
import { collectionRows } from "./collection-rows.ts";
import { orderedMembers } from "./write-collections.ts";

/** Several numbers per product: those of product `id` are `values[offsets[id]]` up to `values[offsets[id + 1]]`. */
export interface Lists {
  offsets: Uint32Array;
  values: Uint32Array;
}

/** What is filtered, counted and sorted by, as arrays over product ids: counting 100 000 products takes a millisecond. */
export interface Columns {
  category: Uint32Array;
  inStock: Uint32Array;
  /** Stars × 100; 0 without a rating. */
  rating: Uint32Array;
  /** Ids of facet values: brand and attributes. */
  values: Lists;
  /** Distinct prices in minor units, lowest first. */
  prices: Lists;
  /** Ids of active products in each order of sorting. */
  newest: Uint32Array;
  title: Uint32Array;
  priceAscending: Uint32Array;
  bestRated: Uint32Array;
}

const plain = ["category", "inStock", "rating", "newest", "title", "priceAscending", "bestRated"] as const;
const listed = ["prices", "values"] as const;

interface Row {
  id: number;
  category: number;
  in_stock: number;
  rating: number;
  facets: string;
}

/** Facets of one product as its row keeps them: ids of values, and prices. */
export type FacetIds = Record<(typeof listed)[number], number[]>;

/** Rewrites the arrays from the rows. */
export function writeColumns(db: DatabaseSync): void {
  const { size } = db.prepare("select coalesce(max(id), 0) + 1 as size from product").get() as { size: number };
  const category = new Uint32Array(size);
  const inStock = new Uint32Array(size);
  const rating = new Uint32Array(size);
  const lists = Object.fromEntries(listed.map((name) => [name, emptyLists(size)])) as Record<keyof FacetIds, Growing>;
  const rows = db.prepare("select id, category, in_stock, rating, facets from product order by id").iterate();
  for (const row of rows as unknown as Iterable<Row>) {
    category[row.id] = row.category;
    inStock[row.id] = row.in_stock;
    rating[row.id] = row.rating;
    const facets = JSON.parse(row.facets) as FacetIds;
    for (const name of listed) append(lists[name], row.id, facets[name]);
  }
  const put = db.prepare("insert or replace into facet_column (name, data) values (?, ?)");
  const save = (name: string, array: Uint32Array) =>
    put.run(name, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  save("category", category);
  save("inStock", inStock);
  save("rating", rating);
  for (const name of listed) {
    save(`${name}.offsets`, endOffsets(lists[name], size));
    save(`${name}.values`, Uint32Array.from(lists[name].values));
  }
  const orders = {
    newest: orderBy(db, "created desc, id desc"),
    title: orderBy(db, "title_key, id"),
    priceAscending: orderBy(db, "shelf_from, id desc"),
    bestRated: orderBy(db, "rating desc, ratings desc, created desc, id desc"),
  };
  for (const [name, ids] of Object.entries(orders)) save(name, ids);
  for (const row of collectionRows(db)) save(`collection.${row.id}`, orderedMembers(db, row, orders, size));
}

interface Growing {
  offsets: Uint32Array;
  values: number[];
  /** First id whose offset is not set yet. */
  next: number;
}

function emptyLists(size: number): Growing {
  return { offsets: new Uint32Array(size + 1), values: [], next: 0 };
}

function append(list: Growing, id: number, values: readonly number[]): void {
  list.offsets.fill(list.values.length, list.next, id + 1);
  list.next = id + 1;
  for (const value of values) list.values.push(Math.min(value, 0xffff_ffff));
}

function endOffsets(list: Growing, size: number): Uint32Array {
  list.offsets.fill(list.values.length, list.next, size + 1);
  return list.offsets;
}

function orderBy(db: DatabaseSync, order: string): Uint32Array {
  const statement = db.prepare(`select id from product where published = 1 order by ${order}`);
  statement.setReturnArrays(true);
  return Uint32Array.from((statement.all() as unknown as [number][]).map(([id]) => id));
}

/** One array by its name; empty where there is none. */
export function loadColumn(db: DatabaseSync, name: string): Uint32Array {
  const row = db.prepare("select data from facet_column where name = ?").get(name);
  const data = row?.data as Uint8Array | undefined;
  return data ? new Uint32Array(data.slice().buffer) : new Uint32Array();
}

export function readColumns(db: DatabaseSync): Columns {
  const load = (name: string) => loadColumn(db, name);
  const lists = listed.map((name) => [name, { offsets: load(`${name}.offsets`), values: load(`${name}.values`) }]);
  return Object.fromEntries([...plain.map((name) => [name, load(name)]), ...lists]) as unknown as Columns;
}
