import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { CategoryRow } from "./category-rows.ts";
import type { FacetIds } from "./columns.ts";
import {
  cardOf,
  facetLabels,
  facetValue,
  indexedText,
  pricesOf,
  type ValueFacet,
  vocabularyOf,
} from "./indexed-product.ts";
import { countWords, type WordChanges } from "./vocabulary.ts";
import { skuKey, wordsOf } from "./words.ts";

interface Stored {
  id: number;
  version: number;
  published: number;
  in_stock: number;
}

type Paths = ReadonlyMap<string, readonly CategoryRow[]>;

const indexOf = (isPublished: boolean) => (isPublished ? "listed" : "unlisted");

/** Puts one product in the place of what was there of it; false when that was as new. */
export function writeProduct(
  db: DatabaseSync,
  words: WordChanges,
  paths: Paths,
  { product, inStock }: { product: Product; inStock: boolean },
): boolean {
  const path = paths.get(product.categoryId) ?? [];
  const category = path.at(-1);
  if (!category) throw new Error(`${product.id} is in ${product.categoryId}, which is no category`);
  const { run, get } = statements(db);
  const stored = get<Stored>("select id, version, published, in_stock from product where ref = ?", product.id);
  const isNewer = !stored || stored.version < product.version;
  if (!isNewer && (stored.version > product.version || (stored.in_stock === 1) === inStock)) return false;
  if (stored) remove(db, words, paths, stored);
  const id = stored?.id ?? get<{ id: number }>("select coalesce(max(id), 0) + 1 as id from product")?.id ?? 1;
  run(
    "insert or replace into product values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ...[id, product.id, product.slug, product.version, product.status, product.published ? 1 : 0, category.id],
    ...[wordsOf(product.title).join(" "), product.createdAt, product.updatedAt, pricesOf(product)[0] ?? 0],
    ...[inStock ? 1 : 0, JSON.stringify(facetIds(db, product)), JSON.stringify(cardOf(product))],
  );
  run("insert or replace into product_doc values (?, ?)", id, JSON.stringify(product));
  for (const { sku } of product.variants) run("insert or replace into variant values (?, ?, ?)", sku, skuKey(sku), id);
  const text = indexedText(product, path);
  run(
    `insert into ${indexOf(product.published)} (rowid, ${Object.keys(text).join(", ")}) values (?, ?, ?, ?, ?, ?, ?)`,
    ...[id, ...Object.values(text).map((column: string[]) => column.join(" "))],
  );
  if (product.published) countWords(words, vocabularyOf(text), 1);
  return true;
}

function remove(db: DatabaseSync, words: WordChanges, paths: Paths, stored: Stored): void {
  const { run, get } = statements(db);
  const row = get<{ doc: string }>("select doc from product_doc where id = ?", stored.id);
  if (!row) throw new Error(`product ${stored.id} has no document`);
  const before = JSON.parse(row.doc) as Product;
  run(`delete from ${indexOf(stored.published === 1)} where rowid = ?`, stored.id);
  for (const { sku } of before.variants) run("delete from variant where sku = ? and product = ?", sku, stored.id);
  const text = indexedText(before, paths.get(before.categoryId) ?? []);
  if (before.published) countWords(words, vocabularyOf(text), -1);
}

function facetIds(db: DatabaseSync, product: Product): FacetIds {
  const ids = (facet: ValueFacet) => facetLabels(product, facet).map((label) => valueId(db, facet, label));
  return { brand: ids("brand"), colour: ids("colour"), material: ids("material"), prices: pricesOf(product) };
}

function valueId(db: DatabaseSync, facet: ValueFacet, label: string): number {
  const { run, get } = statements(db);
  const value = facetValue(label);
  const known = get<{ id: number }>("select id from facet_value where facet = ? and value = ?", facet, value);
  return (
    known?.id ?? Number(run("insert into facet_value (facet, value, label) values (?, ?, ?)", facet, value, label))
  );
}

type Value = string | number;
const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** Statements of one open file, each prepared once. */
function statements(db: DatabaseSync) {
  const known = prepared.get(db) ?? new Map<string, StatementSync>();
  prepared.set(db, known);
  const statement = (sql: string): StatementSync => {
    const found = known.get(sql) ?? db.prepare(sql);
    known.set(sql, found);
    return found;
  };
  return {
    run: (sql: string, ...values: Value[]) => statement(sql).run(...values).lastInsertRowid,
    // A cast: the statement names the columns it returns.
    get: <T>(sql: string, ...values: Value[]) => statement(sql).get(...values) as T | undefined,
  };
}
