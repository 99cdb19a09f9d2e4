import type { Columns, Lists } from "./columns.ts";

/** Filters as flags over ids of categories and values: 1 passes. Prices are inclusive, in minor units. */
export interface Filters {
  category?: Uint8Array;
  /** By facet, `brand` or `attribute:colour`: flags of the values chosen of it. */
  values: ReadonlyMap<string, Uint8Array>;
  priceMin?: number;
  priceMax?: number;
  /** Stars × 100, at least. */
  ratingMin?: number;
  inStock?: boolean;
}

/** What passed, and how many products each value would leave when only the filters of other facets hold. */
export interface Selection {
  /** In the order of the candidates. */
  ids: Uint32Array;
  /** Products by the category they are in, not yet summed up the tree. */
  categories: Uint32Array;
  /** Products by value, of all facets that nothing is chosen of. */
  values: Uint32Array;
  /** The same of each facet that something is chosen of. */
  chosen: ReadonlyMap<string, Uint32Array>;
  /** Products with at least so many stars: the fifth is of four and up. */
  stars: number[];
  inStock: number;
  price?: { min: number; max: number };
}

export interface Sizes {
  categories: number;
  values: number;
}

const failedBy = { category: 1, price: 2, stock: 4, rating: 8 } as const;
/** The bit of the first facet of values; each further one has the next. */
const firstOfValues = 16;

/**
 * What fails a single filter still counts for that filter's own facet. Plain loops over typed arrays: one for all facets of
 * values, and one more for each that something is chosen of; each takes well under a millisecond for 100 000 candidates.
 */
export function select(columns: Columns, candidates: Uint32Array, filters: Filters, sizes: Sizes): Selection {
  const failed = failures(columns, candidates, filters);
  const but = (bit: number) => passing(candidates, failed, bit);
  const counted = (ids: Uint32Array) => countValues(columns.values, ids, sizes.values);
  const ids = but(0);
  const chosen = [...filters.values.keys()].map(
    (facet, place) => [facet, counted(but(firstOfValues << place))] as const,
  );
  return {
    ids,
    categories: countCategories(columns, but(failedBy.category), sizes.categories),
    values: counted(ids),
    chosen: new Map(chosen),
    stars: countStars(columns.rating, but(failedBy.rating)),
    inStock: countInStock(columns, but(failedBy.stock)),
    price: priceRange(columns.prices, but(failedBy.price)),
  };
}

/** Which filters each candidate fails, as bits. */
function failures(columns: Columns, candidates: Uint32Array, filters: Filters): Uint32Array | undefined {
  const { category, inStock, ratingMin = 0, priceMin = 0, priceMax = Number.POSITIVE_INFINITY } = filters;
  const failed = new Uint32Array(candidates.length);
  let isFiltered = false;
  const filter = (bit: number, passes: (id: number) => boolean) => {
    isFiltered = true;
    for (let at = 0; at < candidates.length; at += 1)
      if (!passes(candidates[at] ?? 0)) failed[at] = (failed[at] ?? 0) | bit;
  };
  if (category) filter(failedBy.category, (id) => category[columns.category[id] ?? 0] === 1);
  if (inStock) filter(failedBy.stock, (id) => columns.inStock[id] === 1);
  if (ratingMin > 0) filter(failedBy.rating, (id) => (columns.rating[id] ?? 0) >= ratingMin);
  if (priceMin > 0 || priceMax < Number.POSITIVE_INFINITY)
    filter(failedBy.price, (id) => hasWithin(columns.prices, id, priceMin, priceMax));
  let bit = firstOfValues;
  for (const flags of filters.values.values()) {
    filter(bit, (id) => hasFlagged(columns.values, id, flags));
    bit <<= 1;
  }
  return isFiltered ? failed : undefined;
}

function countStars(rating: Uint32Array, ids: Uint32Array): number[] {
  const stars = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < ids.length; at += 1) {
    const average = rating[ids[at] ?? 0] ?? 0;
    for (let least = 1; least * 100 <= average; least += 1) stars[least] = (stars[least] ?? 0) + 1;
  }
  return stars;
}

/** Candidates that fail nothing but, at most, `ignored`. */
function passing(candidates: Uint32Array, failed: Uint32Array | undefined, ignored: number): Uint32Array {
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
