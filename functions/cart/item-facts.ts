import type { ItemFacts } from "./pricing/line.ts";
import type { Sellable } from "./source.ts";

/** What promotions ask of an article; its options count as attributes. */
export function factsOf({
  productId,
  categoryId,
  collectionIds,
  brand,
  tags,
  attributes,
  options,
}: Sellable): ItemFacts {
  return { productId, categoryId, collectionIds, brand, tags, attributes: { ...attributes, ...options } };
}
