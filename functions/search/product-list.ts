import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { ProductStatus } from "@quayside/shared/catalog/schema.ts";
import type { CategoryTree } from "./category-tree.ts";
import { facetValue } from "./indexed-product.ts";
import { skuKey, wordsOf } from "./words.ts";

export interface ProductListQuery {
  q?: string;
  status?: ProductStatus;
  category?: string;
  /** Its id in the table. */
  collection?: string;
  brand?: string;
  tag?: string;
  sort: "updated" | "title" | "price";
  direction: "asc" | "desc";
  limit: number;
  /** Where the page before ended. */
  after?: { value: string | number; id: number };
}

export interface ProductListPage {
  /** Product ids in order. */
  refs: string[];
  after?: { value: string | number; id: number };
}

const columnOf = { updated: "updated", title: "title_key", price: "price_from" } as const;

/** Staff's list: every status, by words or SKU, paged by the value sorted by. */
export function createProductList(db: DatabaseSync, tree: CategoryTree) {
  return (query: ProductListQuery): ProductListPage => {
    const column = columnOf[query.sort];
    const conditions: string[] = [];
    const values: SQLInputValue[] = [];
    const where = (condition: string, ...bound: SQLInputValue[]) => {
      conditions.push(condition);
      values.push(...bound);
    };
    if (query.status) where("status = ?", query.status);
    if (query.category !== undefined) {
      const flags = tree.subtree(query.category);
      const ids = tree.rows.map(({ id }) => id).filter((id) => flags[id] === 1);
      where("category in (select value from json_each(?))", JSON.stringify(ids));
    }
    if (query.collection !== undefined)
      where(
        "id in (select product from member join collection on collection.id = collection where ref = ?)",
        query.collection,
      );
    if (query.brand !== undefined) where("brand_key = ?", facetValue(query.brand));
    if (query.tag !== undefined) where("id in (select product from product_tag where tag = ?)", facetValue(query.tag));
    const words = wordsOf(query.q ?? "").slice(0, 8);
    if (words.length > 0) {
      const expression = words.map((word) => `"${word}"*`).join(" AND ");
      where(
        `id in (select rowid from listed where listed match ? union select rowid from unlisted where unlisted match ?
         union select product from variant where sku_key = ?)`,
        ...[expression, expression, skuKey(query.q ?? "")],
      );
    }
    if (query.after)
      where(`(${column}, id) ${query.direction === "asc" ? ">" : "<"} (?, ?)`, query.after.value, query.after.id);
    const filter = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
    const order = `order by ${column} ${query.direction}, id ${query.direction}`;
    const sql = `select id, ref, ${column} as value from product ${filter} ${order} limit ?`;
    // The statement names the columns.
    const rows = db.prepare(sql).all(...values, query.limit + 1) as unknown as {
      id: number;
      ref: string;
      value: string;
    }[];
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    const after = rows.length > query.limit && last ? { value: last.value, id: last.id } : undefined;
    return { refs: page.map(({ ref }) => ref), after };
  };
}
