import type { SearchSort } from "@quayside/shared/search/schema.ts";
import type { RequestFor } from "../../lib/api.ts";

/** Filters that take several values; each is a name of the search's query. Attributes are written `colour:sage`. */
export const manyNames = ["brand", "attribute"] as const;
export type ManyName = (typeof manyNames)[number];

/** What a list of products shows, wholly in the URL. Prices in minor units of the store's currency. */
export interface Listing extends Record<ManyName, readonly string[]> {
  q: string;
  category?: string | undefined;
  priceMin?: number | undefined;
  priceMax?: number | undefined;
  /** Stars, at least. */
  rating?: number | undefined;
  inStock: boolean;
  sort: SearchSort;
  page: number;
}

export const sortLabels: Record<SearchSort, string> = {
  relevance: "Most relevant",
  newest: "Newest",
  "price-asc": "Price, low to high",
  "price-desc": "Price, high to low",
  rating: "Best rated",
  title: "Name",
};

const isSort = (text: string | null): text is SearchSort => text !== null && Object.hasOwn(sortLabels, text);

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Reads a listing from a URL's search; what makes no sense is left out. */
export function listingOf(search: string): Listing {
  const params = new URLSearchParams(search);
  const many = (name: ManyName) => [...new Set(params.getAll(name).filter(Boolean))].slice(0, 20);
  const sort = params.get("sort");
  return {
    q: (params.get("q") ?? "").trim().slice(0, 200),
    category: params.get("category") || undefined,
    brand: many("brand"),
    attribute: many("attribute").filter((text) => /^[^:]+:./.test(text)),
    priceMin: wholeNumber(params.get("price_min")),
    priceMax: wholeNumber(params.get("price_max")),
    rating: /^[1-5]$/.test(params.get("rating_min") ?? "") ? Number(params.get("rating_min")) : undefined,
    inStock: params.get("in_stock") === "true",
    sort: isSort(sort) ? sort : "relevance",
    page: Math.min(Math.max(wholeNumber(params.get("page")) ?? 1, 1), 400),
  };
}

/** What differs from a plain list, under the names of the search's query. */
function partsOf(listing: Listing): Record<string, string | number | readonly string[] | undefined> {
  return {
    q: listing.q || undefined,
    category: listing.category,
    ...Object.fromEntries(manyNames.map((name) => [name, listing[name].toSorted()])),
    price_min: listing.priceMin,
    price_max: listing.priceMax,
    rating_min: listing.rating,
    in_stock: listing.inStock ? "true" : undefined,
    sort: listing.sort === "relevance" ? undefined : listing.sort,
    page: listing.page === 1 ? undefined : listing.page,
  };
}

/** The listing as a URL's search, `?brand=…&page=2`; the same listing always gives the same text. */
export function searchOf(listing: Listing): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(partsOf(listing)))
    for (const one of [value].flat()) if (one !== undefined) params.append(name, String(one));
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** `collection` is that of the page itself: it is in its path, not among its filters. */
export function queryOf(listing: Listing, collection?: string): RequestFor<"search.products"> {
  const present = Object.entries({ ...partsOf(listing), collection }).filter(
    ([, value]) => value !== undefined && [value].flat().length > 0,
  );
  return { query: Object.fromEntries(present) };
}

/** A changed filter starts at the first page again. */
export function changed(listing: Listing, change: Partial<Listing>): Listing {
  return { ...listing, page: 1, ...change };
}

export function toggled(listing: Listing, name: ManyName, value: string): Listing {
  const has = listing[name].includes(value);
  return changed(listing, { [name]: has ? listing[name].filter((one) => one !== value) : [...listing[name], value] });
}

/** The listing without its filters; words, category of the page and order stay. */
export function cleared({ q, sort, category }: Listing, keepCategory: boolean): Listing {
  return { ...listingOf(""), q, sort, ...(keepCategory ? { category } : {}) };
}

/** Whether there is anything that {@link cleared} takes away. */
export function isFiltered(listing: Listing, keepCategory: boolean): boolean {
  return searchOf(cleared(listing, keepCategory)) !== searchOf({ ...listing, page: 1 });
}
