import { DatabaseSync } from "node:sqlite";
import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import { categoryPaths, categoryRows } from "./category-rows.ts";
import { writeColumns } from "./columns.ts";
import { snapshotFormat, snapshotSchema } from "./snapshot-schema.ts";
import { type WordChanges, writeVocabulary } from "./vocabulary.ts";
import { writeProduct } from "./write-product.ts";

/** A product as it is to be published. */
export interface Entry {
  product: Product;
  /** Whether any variant can be bought now. */
  inStock: boolean;
}

/** Changes to a snapshot file that nobody else has open; it is thrown away when a step fails, so no journal is kept. */
export interface SnapshotWriter {
  /** All categories; products name them. */
  categories(categories: readonly Category[]): void;
  /** Adds or replaces; what is older than, or the same as, what is there is left out. Returns how many were not. */
  products(entries: readonly Entry[]): number;
  /** Writes what derives from the rows and closes the file. `compact` after a full build. */
  finish(options?: { compact?: boolean }): void;
  close(): void;
}

/** `:memory:` and new files start empty. */
export function writeSnapshot(file: string, options: { isNew: boolean }): SnapshotWriter {
  const db = new DatabaseSync(file);
  db.exec("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536");
  if (options.isNew) {
    db.exec(snapshotSchema);
    db.prepare("insert into meta (name, value) values ('format', ?)").run(String(snapshotFormat));
  }
  db.exec("begin");
  const words: WordChanges = new Map();
  let paths: ReturnType<typeof categoryPaths> | undefined;
  return {
    categories(categories) {
      writeCategories(db, categories);
      paths = undefined;
    },
    products(entries) {
      paths ??= categoryPaths(categoryRows(db));
      let written = 0;
      for (const entry of entries) if (writeProduct(db, words, paths, entry)) written += 1;
      return written;
    },
    finish({ compact = false } = {}) {
      writeVocabulary(db, words);
      writeColumns(db);
      if (compact)
        for (const index of ["listed", "unlisted"]) db.exec(`insert into ${index}(${index}) values ('optimize')`);
      db.exec("commit; analyze");
      db.close();
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}

function writeCategories(db: DatabaseSync, categories: readonly Category[]): void {
  const put = db.prepare(
    `insert into category (ref, slug, name, path) values (?, ?, ?, ?)
     on conflict (ref) do update set slug = excluded.slug, name = excluded.name, path = excluded.path`,
  );
  for (const { id, slug, name, path } of categories) put.run(id, slug, name, JSON.stringify(path));
  const adopt = db.prepare("update category set parent = (select id from category where ref = ?) where ref = ?");
  for (const { id, parentId } of categories) adopt.run(parentId ?? null, id);
}
