import type { DatabaseSync } from "node:sqlite";
import type { Category, CategoryNode } from "@quayside/shared/catalog/schema.ts";
import { type CategoryRow, categoryPaths, categoryRows } from "./category-rows.ts";
import type { Columns } from "./columns.ts";
import type { Card } from "./indexed-product.ts";

export interface CategoryTree {
  /** One more than the highest row id. */
  size: number;
  rows: readonly CategoryRow[];
  bySlug(slug: string): CategoryRow | undefined;
  /** Products of any status in a category itself, by the category's id in the table. */
  productCounts(): Map<string, number>;
  /** From the root down, by the category's id in the table. */
  path(ref: string): CategoryRow[];
  childrenOf(id: number | null): CategoryRow[];
  /** Flags of a category and all below it; none for a slug that is no category. */
  subtree(slug: string): Uint8Array;
  /** Adds to every category what is in those below it. */
  summed(counts: Uint32Array): Uint32Array;
  nodes(): CategoryNode[];
}

export function createCategoryTree(db: DatabaseSync, columns: Columns): CategoryTree {
  const rows = categoryRows(db);
  const paths = categoryPaths(rows);
  const slugs = new Map(rows.map((row) => [row.slug, row]));
  const children = Map.groupBy(rows, ({ parent }) => parent);
  const size = rows.reduce((max, { id }) => Math.max(max, id), 0) + 1;

  function summed(counts: Uint32Array): Uint32Array {
    const sums = new Uint32Array(size);
    for (const { ref, id } of rows)
      for (const up of paths.get(ref) ?? []) sums[up.id] = (sums[up.id] ?? 0) + (counts[id] ?? 0);
    return sums;
  }

  function nodes(): CategoryNode[] {
    const counts = new Uint32Array(size);
    const newest = new Map<number, number>();
    for (const product of columns.newest) {
      const category = columns.category[product] ?? 0;
      counts[category] = (counts[category] ?? 0) + 1;
      if (!newest.has(category)) newest.set(category, product);
    }
    const sums = summed(counts);
    const card = db.prepare("select card from product where id = ?");
    const imageOf = (product: number | undefined) =>
      product === undefined ? undefined : (JSON.parse(String(card.get(product)?.card)) as Card).image;
    const node = (row: CategoryRow): CategoryNode => {
      const own = JSON.parse(row.doc) as Pick<Category, "description" | "image" | "seo" | "formerSlugs">;
      const below = (children.get(row.id) ?? []).map(node);
      const image = imageOf(newest.get(row.id)) ?? below.find((child) => child.image)?.image;
      const { slug, name } = row;
      return { ...own, slug, name, image: own.image ?? image, products: sums[row.id] ?? 0, children: below };
    };
    return (children.get(null) ?? []).map(node);
  }

  const counting = db.prepare(
    "select category.ref, count(*) as count from product join category on category.id = product.category group by 1",
  );
  let made: CategoryNode[] | undefined;
  return {
    size,
    rows,
    productCounts: () => new Map(counting.all().map(({ ref, count }) => [String(ref), Number(count)])),
    bySlug: (slug) => slugs.get(slug),
    path: (ref) => paths.get(ref) ?? [],
    childrenOf: (id) => children.get(id) ?? [],
    subtree(slug) {
      const root = slugs.get(slug);
      const flags = new Uint8Array(size);
      for (const row of rows) if (root && paths.get(row.ref)?.includes(root)) flags[row.id] = 1;
      return flags;
    },
    summed,
    nodes: () => {
      made ??= nodes();
      return made;
    },
  };
}
