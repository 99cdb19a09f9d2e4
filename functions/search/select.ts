import type { Columns, Lists } from "./columns.ts";
import { type ValueFacet, valueFacets } from "./indexed-product.ts";

/** Filters as flags over ids of categories and values: 1 passes. Prices are inclusive, in minor units. */
export interface Filters extends Partial<Record<ValueFacet, Uint8Array>> {
  category?: Uint8Array;
  priceMin?: number;
  priceMax?: number;
  inStock?: boolean;
}

/** What passed, and how many products each value would leave when only the filters of other facets hold. */
export interface Selection {
  /** In the order of the candidates. */
  ids: Uint32Array;
  /** Products by the category they are in, not yet summed up the tree. */
  categories: Uint32Array;
  values: Record<ValueFacet, Uint32Array>;
  inStock: number;
  price?: { min: number; max: number };
}

export interface Sizes {
  categories: number;
  values: number;
}

const failedBy = { category: 1, price: 2, stock: 4, brand: 8, colour: 16, material: 32 } as const;

/**
 * What fails a single filter still counts for that filter's own facet. Plain loops over typed arrays, one per facet: each
 * takes well under a millisecond for 100 000 candidates.
 */
export function select(columns: Columns, candidates: Uint32Array, filters: Filters, sizes: Sizes): Selection {
  const failed = failures(columns, candidates, filters);
  const but = (facet: keyof typeof failedBy) => passing(candidates, failed, failedBy[facet]);
  const counted = (facet: ValueFacet) => countValues(columns[facet], but(facet), sizes.values);
  return {
    ids: passing(candidates, failed, 0),
    categories: countCategories(columns, but("category"), sizes.categories),
    values: { brand: counted("brand"), colour: counted("colour"), material: counted("material") },
    inStock: countInStock(columns, but("stock")),
    price: priceRange(columns.prices, but("price")),
  };
}

/** Which filters each candidate fails, as bits. */
function failures(columns: Columns, candidates: Uint32Array, filters: Filters): Uint8Array | undefined {
  const { category, inStock, priceMin = 0, priceMax = Number.POSITIVE_INFINITY } = filters;
  const failed = new Uint8Array(candidates.length);
  let isFiltered = false;
  const filter = (bit: number, passes: (id: number) => boolean) => {
    isFiltered = true;
    for (let at = 0; at < candidates.length; at += 1)
      if (!passes(candidates[at] ?? 0)) failed[at] = (failed[at] ?? 0) | bit;
  };
  if (category) filter(failedBy.category, (id) => category[columns.category[id] ?? 0] === 1);
  if (inStock) filter(failedBy.stock, (id) => columns.inStock[id] === 1);
  if (priceMin > 0 || priceMax < Number.POSITIVE_INFINITY)
    filter(failedBy.price, (id) => hasWithin(columns.prices, id, priceMin, priceMax));
  for (const facet of valueFacets) {
    const flags = filters[facet];
    if (flags) filter(failedBy[facet], (id) => hasFlagged(columns[facet], id, flags));
  }
  return isFiltered ? failed : undefined;
}

/** Candidates that fail nothing but, at most, `ignored`. */
function passing(candidates: Uint32Array, failed: Uint8Array | undefined, ignored: number): Uint32Array {
  if (!failed) return candidates;
  const ids = new Uint32Array(candidates.length);
  let count = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    if (((failed[at] ?? 0) & ~ignored) !== 0) continue;
    ids[count] = candidates[at] ?? 0;
    count += 1;
  }
  return ids.slice(0, count);
}

function countValues({ offsets, values }: Lists, ids: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const end = offsets[id + 1] ?? 0;
    for (let place = offsets[id] ?? 0; place < end; place += 1) {
      const value = values[place] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

function countCategories(columns: Columns, ids: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < ids.length; at += 1) {
    const category = columns.category[ids[at] ?? 0] ?? 0;
    counts[category] = (counts[category] ?? 0) + 1;
  }
  return counts;
}

function countInStock(columns: Columns, ids: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < ids.length; at += 1) count += columns.inStock[ids[at] ?? 0] ?? 0;
  return count;
}

function priceRange({ offsets, values }: Lists, ids: Uint32Array): Selection["price"] {
  let [min, max] = [Number.POSITIVE_INFINITY, -1];
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const lowest = values[offsets[id] ?? 0] ?? 0;
    const highest = values[(offsets[id + 1] ?? 1) - 1] ?? 0;
    if (lowest < min) min = lowest;
    if (highest > max) max = highest;
  }
  return max < 0 ? undefined : { min, max };
}

function hasFlagged({ offsets, values }: Lists, id: number, flags: Uint8Array): boolean {
  const end = offsets[id + 1] ?? 0;
  for (let at = offsets[id] ?? 0; at < end; at += 1) if (flags[values[at] ?? 0] === 1) return true;
  return false;
}

function hasWithin({ offsets, values }: Lists, id: number, min: number, max: number): boolean {
  const end = offsets[id + 1] ?? 0;
  for (let at = offsets[id] ?? 0; at < end; at += 1) {
    const value = values[at] ?? 0;
    if (value >= min && value <= max) return true;
  }
  return false;
}
