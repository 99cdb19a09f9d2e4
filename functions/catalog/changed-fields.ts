import { isDeepStrictEqual } from "node:util";
import type { Product } from "@quayside/shared/catalog/schema.ts";

/** What an audit entry shows of an edit: only the fields that differ, `version` left out. */
export function changedFields(before: Product, after: Product): { before: Partial<Product>; after: Partial<Product> } {
  const names = Object.keys({ ...before, ...after }) as (keyof Product)[];
  const differing = names.filter((name) => name !== "version" && !isDeepStrictEqual(before[name], after[name]));
  const only = (product: Product) => Object.fromEntries(differing.map((name) => [name, product[name]]));
  return { before: only(before), after: only(after) };
}
