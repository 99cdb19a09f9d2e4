import type { DatabaseSync } from "node:sqlite";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import type { CollectionRule } from "@quayside/shared/collections/schema.ts";
import { isMember, memberFactsOf } from "../collections/membership.ts";
import type { CategoryTree } from "./category-tree.ts";
import type { Columns } from "./columns.ts";
import { flagged } from "./id-lists.ts";
import { ordered } from "./write-collections.ts";

export interface RuleMatches {
  /** Of any status. */
  products: number;
  /** Those that shoppers see. */
  published: number;
  /** The first of these, in the rule's order. */
  first: Product[];
}

/** What a rule that is in no collection yet would find among the products as they were last published. */
export function createRuleMatches(db: DatabaseSync, columns: Columns, tree: CategoryTree) {
  const above = (ref: string) => tree.path(ref).map((row) => row.ref);
  const doc = db.prepare("select doc from product_doc where id = ?");
  return (rule: CollectionRule, most: number): RuleMatches => {
    const flags = new Uint8Array(columns.category.length);
    let products = 0;
    for (const row of db.prepare("select id, doc from product_doc").iterate()) {
      if (!isMember(rule, memberFactsOf(JSON.parse(String(row.doc)) as Product), above)) continue;
      flags[Number(row.id)] = 1;
      products += 1;
    }
    const shown = flagged(ordered(columns, rule.sort), flags);
    const first = Array.from(shown.subarray(0, most), (id) => JSON.parse(String(doc.get(id)?.doc)) as Product);
    return { products, published: shown.length, first };
  };
}
