import type { DatabaseSync } from "node:sqlite";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { ShelfPrice, ShelfPrices } from "../pricing/shelf-prices.ts";
import type { FacetIds } from "./columns.ts";
import {
  cardOf,
  type FacetEntry,
  facetEntries,
  facetValue,
  indexedText,
  pricesOf,
  vocabularyOf,
} from "./indexed-product.ts";
import { picturesOf } from "./pictures.ts";
import { type EarlierPrices, lowestBefore, pricesFrom, recordPrices } from "./price-history.ts";
import { statements } from "./statements.ts";
import { countWords, type WordChanges } from "./vocabulary.ts";
import { skuKey, wordsOf } from "./words.ts";
import type { CategoryPaths as Paths } from "./write-categories.ts";

interface Stored {
  id: number;
  version: number;
  published: number;
  in_stock: number;
  prices: string;
}

const storedColumns = "select id, version, published, in_stock, prices from product join product_doc using (id)";
const noPrices: ShelfPrices = new Map();

/** As a row keeps them: in the order of the variants. */
function pricesText({ variants }: Product, prices: ShelfPrices): string {
  return JSON.stringify(
    variants.flatMap(({ sku }): [string, ShelfPrice][] => {
      const price = prices.get(sku);
      return price ? [[sku, price]] : [];
    }),
  );
}

const indexOf = (isPublished: boolean) => (isPublished ? "listed" : "unlisted");

/** Puts one product in the place of what was there of it, and answers its row id; none when that was as new. */
export function writeProduct(
  db: DatabaseSync,
  words: WordChanges,
  paths: Paths,
  { product, inStock, prices = noPrices }: Entry,
  { now, earlier }: { now: Instant; earlier?: EarlierPrices | undefined },
): number | undefined {
  const { get } = statements(db);
  const stored = get<Stored>(`${storedColumns} where ref = ?`, product.id);
  const isNewer = !stored || stored.version < product.version;
  const isSame = stored && (stored.in_stock === 1) === inStock && stored.prices === pricesText(product, prices);
  if (!isNewer && (stored.version > product.version || isSame)) return undefined;
  const before = stored
    ? { product: remove(db, words, paths, stored), prices: pricesFrom(stored.prices) }
    : earlier?.of(product.id);
  if (before?.product.published) recordPrices(db, before, { product, prices }, now);
  const id = stored?.id ?? get<{ id: number }>("select coalesce(max(id), 0) + 1 as id from product")?.id ?? 1;
  put(db, words, paths, id, { product, inStock, prices });
  return id;
}

/** A product whose categories have other names now is found by those. */
export function reindexProduct(db: DatabaseSync, words: WordChanges, before: Paths, after: Paths, id: number): void {
  const stored = statements(db).get<Stored>(`${storedColumns} where id = ?`, id);
  if (!stored) return;
  const [inStock, prices] = [stored.in_stock === 1, pricesFrom(stored.prices)];
  put(db, words, after, id, { product: remove(db, words, before, stored), inStock, prices });
}

/** False when it was not there. */
export function removeProduct(db: DatabaseSync, words: WordChanges, paths: Paths, productId: string): boolean {
  const { run, get } = statements(db);
  const stored = get<Stored>(`${storedColumns} where ref = ?`, productId);
  if (!stored) return false;
  remove(db, words, paths, stored);
  run("delete from product where id = ?", stored.id);
  run("delete from product_doc where id = ?", stored.id);
  run("delete from member where product = ?", stored.id);
  return true;
}

interface Entry {
  product: Product;
  inStock: boolean;
  prices?: ShelfPrices;
}

function put(db: DatabaseSync, words: WordChanges, paths: Paths, id: number, entry: Required<Entry>): void {
  const { product, inStock, prices } = entry;
  const { run } = statements(db);
  // Its category may just have been deleted: it is in none then, and shoppers find it by search.
  const path = paths.get(product.categoryId) ?? [];
  run(
    "insert or replace into product values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ...[id, product.id, product.slug, product.version, product.status, product.published ? 1 : 0, path.at(-1)?.id ?? 0],
    ...[wordsOf(product.title).join(" "), product.createdAt, product.updatedAt, pricesOf(product, noPrices)[0] ?? 0],
    ...[
      inStock ? 1 : 0,
      JSON.stringify(facetIds(db, product, prices)),
      JSON.stringify({ ...cardOf(product, prices, (sku) => lowestBefore(db, sku)), pictures: picturesOf(product) }),
      facetValue(product.brand ?? ""),
      product.rating?.average ?? 0,
      product.rating?.count ?? 0,
      pricesOf(product, prices)[0] ?? 0,
    ],
  );
  run("insert or replace into product_doc values (?, ?, ?)", id, JSON.stringify(product), pricesText(product, prices));
  for (const { sku } of product.variants) run("insert or replace into variant values (?, ?, ?)", sku, skuKey(sku), id);
  for (const tag of product.tags) run("insert or replace into product_tag values (?, ?)", facetValue(tag), id);
  for (const slug of product.formerSlugs) run("insert or replace into former_slug values (?, ?)", slug, id);
  const text = indexedText(product, path);
  run(
    `insert into ${indexOf(product.published)} (rowid, ${Object.keys(text).join(", ")}) values (?, ?, ?, ?, ?, ?, ?)`,
    ...[id, ...Object.values(text).map((column: string[]) => column.join(" "))],
  );
  if (product.published) countWords(words, vocabularyOf(text), 1);
}

/** Takes a product out of the indexes; its row stays. Returns it as it was. */
function remove(db: DatabaseSync, words: WordChanges, paths: Paths, stored: Stored): Product {
  const { run, get } = statements(db);
  const row = get<{ doc: string }>("select doc from product_doc where id = ?", stored.id);
  if (!row) throw new Error(`product ${stored.id} has no document`);
  const before = JSON.parse(row.doc) as Product;
  run(`delete from ${indexOf(stored.published === 1)} where rowid = ?`, stored.id);
  for (const { sku } of before.variants) run("delete from variant where sku = ? and product = ?", sku, stored.id);
  run("delete from former_slug where product = ?", stored.id);
  run("delete from product_tag where product = ?", stored.id);
  const text = indexedText(before, paths.get(before.categoryId) ?? []);
  if (before.published) countWords(words, vocabularyOf(text), -1);
  return before;
}

function facetIds(db: DatabaseSync, product: Product, prices: ShelfPrices): FacetIds {
  return { values: facetEntries(product).map((entry) => valueId(db, entry)), prices: pricesOf(product, prices) };
}

function valueId(db: DatabaseSync, { facet, name, label }: FacetEntry): number {
  const { run, get } = statements(db);
  const value = facetValue(label);
  const known = get<{ id: number }>("select id from facet_value where facet = ? and value = ?", facet, value);
  if (known) return known.id;
  run("insert or ignore into facet_name values (?, ?)", facet, name);
  return Number(run("insert into facet_value (facet, value, label) values (?, ?, ?)", facet, value, label));
}
