import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Category, CategoryNode, Product, PublicProduct, Variant } from "@quayside/shared/catalog/schema.ts";
import type { CollectionRule } from "@quayside/shared/collections/schema.ts";
import type { SearchAnswer, SearchQuery, Suggestion } from "@quayside/shared/search/schema.ts";
import { createCategoryTree } from "./category-tree.ts";
import { type CollectionShelf, createCollectionShelf } from "./collection-shelf.ts";
import { readColumns } from "./columns.ts";
import { createCorrect } from "./correct.ts";
import { createDocuments, type PublishedPrice } from "./documents.ts";
import { createMatch } from "./match.ts";
import { createProductList, type ProductListPage, type ProductListQuery } from "./product-list.ts";
import { createRuleMatches, type RuleMatches } from "./rule-matches.ts";
import { createSearch } from "./search.ts";

/** The published catalogue as of one moment: what shoppers see, but for live stock. Reads take microseconds and no I/O. */
export interface Snapshot {
  /** An active product by its address. */
  product(slug: string): { product: Product; path: CategoryStep[]; collections: CollectionStep[] } | undefined;
  /** An active product's variant. */
  variant(sku: string): { product: Product; variant: Variant } | undefined;
  /** Of an active product's SKU. */
  price(sku: string): PublishedPrice;
  categories(): CategoryNode[];
  /** Products of any status in each category itself, by the category's id. */
  productCounts(): Map<string, number>;
  collections: Pick<CollectionShelf, "bySlug" | "all" | "featured">;
  /** Products of any status in each collection, by its id. */
  collectionCounts(): Map<string, number>;
  /** What a rule finds, and the first so many of it that shoppers see. */
  ruleMatches(rule: CollectionRule, most: number): RuleMatches;
  search(query: SearchQuery): SearchAnswer;
  suggest(text: string): Suggestion[];
  /** Products of any status, for staff. */
  list(query: ProductListQuery): ProductListPage;
  close(): void;
}

export type CategoryStep = Pick<Category, "slug" | "name">;
export type CollectionStep = PublicProduct["collections"][number];

/** Opens a file that nobody will ever change. */
export function openSnapshot(file: string): Snapshot {
  const address = pathToFileURL(file);
  address.searchParams.set("immutable", "1");
  const db = new DatabaseSync(address, { readOnly: true });
  db.exec("pragma mmap_size = 268435456");
  return snapshotOf(db);
}

export function snapshotOf(db: DatabaseSync): Snapshot {
  const columns = readColumns(db);
  const tree = createCategoryTree(db, columns);
  const shelf = createCollectionShelf(db);
  const match = createMatch(db, columns, createCorrect(db));
  const documents = createDocuments(db);
  const { search, suggest } = createSearch(db, columns, tree, shelf, match);
  return {
    product(slug) {
      const product = documents.bySlug(slug);
      if (!product) return undefined;
      return { product, path: tree.path(product.categoryId), collections: shelf.ofProduct(product.id) };
    },
    variant: documents.variant,
    price: documents.price,
    categories: tree.nodes,
    productCounts: tree.productCounts,
    collections: shelf,
    collectionCounts: shelf.counts,
    ruleMatches: createRuleMatches(db, columns, tree),
    search,
    suggest,
    list: createProductList(db, tree),
    close: () => db.close(),
  };
}
