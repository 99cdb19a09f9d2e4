import type { ItemCriteria, ItemFilter } from "@quayside/shared/promotions/item-filter.ts";
import type { Line } from "../cart/pricing/line.ts";

const same = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: "accent" }) === 0;
const among = (word: string | undefined, words: readonly string[]): boolean =>
  word !== undefined && words.some((each) => each === word || same(each, word));

/** Each criterion that is there, and whether the line meets it. */
function verdicts(criteria: ItemCriteria, { sku, facts }: Line): boolean[] {
  const { skus, productIds, categoryIds, collectionIds, brands, tags, attributes } = criteria;
  return [
    ...(skus ? [skus.includes(sku)] : []),
    ...(productIds ? [productIds.includes(facts.productId)] : []),
    ...(categoryIds ? [categoryIds.includes(facts.categoryId)] : []),
    ...(collectionIds ? [facts.collectionIds.some((id) => collectionIds.includes(id))] : []),
    ...(brands ? [among(facts.brand, brands)] : []),
    ...(tags ? [facts.tags.some((tag) => among(tag, tags))] : []),
    ...Object.entries(attributes ?? {}).map(([name, values]) =>
      among(Object.hasOwn(facts.attributes, name) ? facts.attributes[name] : undefined, values),
    ),
  ];
}

/** Whether a promotion's filter means a line. Categories must already hold those below them. */
export function matches(filter: ItemFilter | undefined, line: Line): boolean {
  if (!filter) return true;
  const { onSale = "any", except } = filter;
  if (onSale !== "any" && line.onSale !== (onSale === "only")) return false;
  return verdicts(filter, line).every(Boolean) && !(except && verdicts(except, line).some(Boolean));
}
