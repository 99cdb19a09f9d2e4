import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import type { SearchHit } from "@quayside/shared/search/schema.ts";
import { wordsOf } from "./words.ts";

/** What is counted and filtered by value. The names are also the names of query parameters. */
export const valueFacets = ["brand", "colour", "material"] as const;
export type ValueFacet = (typeof valueFacets)[number];

const namesOfFacet: Record<Exclude<ValueFacet, "brand">, readonly string[]> = {
  colour: ["colour", "color"],
  material: ["material"],
};

/** The labels a product has under a facet, from its attributes and its variants' options, each once. */
export function facetLabels(product: Product, facet: ValueFacet): string[] {
  if (facet === "brand") return product.brand ? [product.brand] : [];
  const records = [product.attributes, ...product.variants.map(({ options }) => options)];
  const found = records.flatMap((record) =>
    Object.entries(record).flatMap(([name, label]) =>
      namesOfFacet[facet].includes(name.trim().toLowerCase()) && label.trim() ? [label.trim()] : [],
    ),
  );
  return [...new Map(found.map((label) => [facetValue(label), label])).values()];
}

/** What stands in addresses and is compared: `Navy Blue` and `navy blue` are one value. */
export function facetValue(label: string): string {
  return label.trim().toLowerCase();
}

/** Distinct prices, lowest first. */
export function pricesOf(product: Product): number[] {
  return [...new Set(product.variants.map(({ price }) => price))].sort((a, b) => a - b);
}

/** A search hit without what changes by the minute. */
export type Card = Omit<SearchHit, "inStock">;

export function cardOf(product: Product): Card {
  const { currency } = product;
  const cheapest = product.variants.reduce((best, variant) => (variant.price < best.price ? variant : best));
  return {
    id: product.id,
    slug: product.slug,
    title: product.title,
    brand: product.brand,
    image: product.images[0],
    priceFrom: { amount: cheapest.price, currency },
    listPrice: cheapest.listPrice === undefined ? undefined : { amount: cheapest.listPrice, currency },
    priceVaries: pricesOf(product).length > 1,
  };
}

/** Words per column of the index. */
export interface IndexedText {
  name: string[];
  brand: string[];
  category: string[];
  sku: string[];
  attributes: string[];
  description: string[];
}

export function indexedText(product: Product, categoryPath: readonly Pick<Category, "name">[]): IndexedText {
  const values = [product.attributes, ...product.variants.map(({ options }) => options)].flatMap(Object.values<string>);
  return {
    name: wordsOf(product.title),
    brand: wordsOf(product.brand ?? ""),
    category: categoryPath.flatMap(({ name }) => wordsOf(name)),
    sku: product.variants.flatMap(({ sku, barcode }) => [...wordsOf(sku), ...wordsOf(barcode ?? "")]),
    attributes: [...new Set(values)].flatMap(wordsOf),
    description: wordsOf(product.description),
  };
}

/** Words that shoppers may mean; those of SKUs are not among them. */
export function vocabularyOf({ sku: _, ...text }: IndexedText): Set<string> {
  return new Set(Object.values(text).flat());
}
