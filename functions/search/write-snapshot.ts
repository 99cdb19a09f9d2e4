import { DatabaseSync } from "node:sqlite";
import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import type { Collection } from "@quayside/shared/collections/schema.ts";
import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { ShelfPrices } from "../pricing/shelf-prices.ts";
import { categoryPaths, categoryRows } from "./category-rows.ts";
import { collectionRows } from "./collection-rows.ts";
import { writeColumns } from "./columns.ts";
import { carryHistory, earlierPrices } from "./price-history.ts";
import { snapshotFormat, snapshotSchema } from "./snapshot-schema.ts";
import { type WordChanges, writeVocabulary } from "./vocabulary.ts";
import { productsToReindex, writeCategories } from "./write-categories.ts";
import { writeCollections, writeMember } from "./write-collections.ts";
import { reindexProduct, removeProduct, writeProduct } from "./write-product.ts";

/** A product as it is to be published. */
export interface Entry {
  product: Product;
  /** Whether any variant can be bought now. */
  inStock: boolean;
  /** Of its SKUs, those that a price list makes cheaper for anyone. */
  prices?: ShelfPrices;
}

/** Changes to a snapshot file that nobody else has open; it is thrown away when a step fails, so no journal is kept. */
export interface SnapshotWriter {
  /** All categories; products name them. False when nothing differs from what was there. */
  categories(categories: readonly Category[]): boolean;
  /** All collections, after the categories. False when nothing differs from what was there. */
  collections(collections: readonly Collection[]): boolean;
  /** Adds or replaces; what is older than, or the same as, what is there is left out. Returns how many were not. */
  products(entries: readonly Entry[]): number;
  /** Takes products out that are no more. Returns how many were there. */
  remove(productIds: readonly string[]): number;
  /** Writes what derives from the rows and closes the file. `compact` after a full build. */
  finish(options?: { compact?: boolean }): void;
  close(): void;
}

export interface WriteOptions {
  /** `:memory:` and new files start empty. */
  isNew: boolean;
  /** From when prices hold that differ from those before. */
  now: Instant;
  /** What a new file takes the history of prices from, and what was shown until now. */
  earlier?: string | undefined;
}

export function writeSnapshot(file: string, options: WriteOptions): SnapshotWriter {
  const db = new DatabaseSync(file);
  db.exec("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536");
  if (options.isNew) {
    db.exec(snapshotSchema);
    db.prepare("insert into meta (name, value) values ('format', ?)").run(String(snapshotFormat));
    if (options.earlier) carryHistory(db, options.earlier);
  }
  const earlier = options.isNew && options.earlier ? earlierPrices(options.earlier) : undefined;
  const close = () => {
    if (!db.isOpen) return;
    earlier?.close();
    db.close();
  };
  db.exec("begin");
  const words: WordChanges = new Map();
  let paths = categoryPaths(categoryRows(db));
  let shelf = collectionRows(db);
  let isOtherTree = false;
  return {
    categories(categories) {
      const before = paths;
      isOtherTree = writeCategories(db, categories);
      paths = categoryPaths(categoryRows(db));
      for (const id of productsToReindex(db, before, paths)) reindexProduct(db, words, before, paths, id);
      return isOtherTree;
    },
    collections(collections) {
      const isChanged = writeCollections(db, paths, collections, isOtherTree);
      shelf = collectionRows(db);
      return isChanged;
    },
    products(entries) {
      let written = 0;
      for (const entry of entries) {
        const id = writeProduct(db, words, paths, entry, { now: options.now, earlier });
        if (id === undefined) continue;
        writeMember(db, paths, shelf, id, entry.product);
        written += 1;
      }
      return written;
    },
    remove(productIds) {
      let removed = 0;
      for (const productId of productIds) if (removeProduct(db, words, paths, productId)) removed += 1;
      return removed;
    },
    finish({ compact = false } = {}) {
      writeVocabulary(db, words);
      writeColumns(db);
      if (compact)
        for (const index of ["listed", "unlisted"]) db.exec(`insert into ${index}(${index}) values ('optimize')`);
      db.exec("commit; analyze");
      close();
    },
    close,
  };
}
