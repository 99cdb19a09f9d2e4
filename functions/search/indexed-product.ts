import type { Category, Product } from "@quayside/shared/catalog/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { SearchHit } from "@quayside/shared/search/schema.ts";
import type { ShelfPrices } from "../pricing/shelf-prices.ts";
import { struckPrice } from "../pricing/struck-price.ts";
import { wordsOf } from "./words.ts";

/** A value that is counted and filtered by: of `brand`, or of an attribute, `attribute:colour`. */
export interface FacetEntry {
  facet: string;
  /** How people read the facet's name. */
  name: string;
  label: string;
}

const spellings: Record<string, string> = { color: "colour" };

/** The facet of an attribute: `Colour`, `colour ` and `color` are one. A colon parts name and value in a query. */
export function attributeFacet(name: string): string {
  const plain = facetValue(name).replaceAll(":", " ");
  return `attribute:${spellings[plain] ?? plain}`;
}

/** What a product is counted under: its brand, its attributes, and its variants' attributes and options; each once. */
export function facetEntries(product: Product): FacetEntry[] {
  const records = [
    product.attributes,
    ...product.variants.flatMap(({ options, attributes = {} }) => [options, attributes]),
  ];
  const entries = records.flatMap((record) =>
    Object.entries(record).flatMap(([name, label]): FacetEntry[] =>
      label.trim() ? [{ facet: attributeFacet(name), name: name.trim(), label: label.trim() }] : [],
    ),
  );
  if (product.brand) entries.push({ facet: "brand", name: "Brand", label: product.brand });
  return [...new Map(entries.map((entry) => [`${entry.facet}\n${facetValue(entry.label)}`, entry])).values()];
}

/** What stands in addresses and is compared: `Navy Blue` and `navy blue` are one value. */
export function facetValue(label: string): string {
  return label.trim().toLowerCase();
}

/** Distinct prices that anyone pays now, lowest first. */
export function pricesOf(product: Product, prices: ShelfPrices): number[] {
  const paid = product.variants.map(({ sku, price }) => prices.get(sku)?.price ?? price);
  return [...new Set(paid)].sort((a, b) => a - b);
}

/** A search hit without what changes by the minute. */
export type Card = Omit<SearchHit, "inStock">;

/** `lowest` is what a SKU cost at the least in the 30 days before its price of now. */
export function cardOf(product: Product, prices: ShelfPrices, lowest: (sku: string) => Minor | undefined): Card {
  const { currency } = product;
  const shown = product.variants.map(({ sku, price, listPrice }) => {
    const { price: now, sale } = prices.get(sku) ?? { price, sale: false };
    return { now, struck: struckPrice({ now, catalogue: price, listPrice, sale, lowest: lowest(sku) }) };
  });
  const cheapest = shown.reduce((best, each) => (each.now < best.now ? each : best));
  return {
    id: product.id,
    slug: product.slug,
    title: product.title,
    brand: product.brand,
    image: product.images[0],
    priceFrom: { amount: cheapest.now, currency },
    listPrice: cheapest.struck === undefined ? undefined : { amount: cheapest.struck, currency },
    priceVaries: pricesOf(product, prices).length > 1,
    rating: product.rating,
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
  const records = product.variants.flatMap(({ options, attributes = {} }) => [options, attributes]);
  const values = [product.attributes, ...records].flatMap(Object.values<string>);
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
