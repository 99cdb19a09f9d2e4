import type { DatabaseSync } from "node:sqlite";
import type { Facet, SearchQuery } from "@quayside/shared/search/schema.ts";
import type { CategoryTree } from "./category-tree.ts";
import { type ValueFacet, valueFacets } from "./indexed-product.ts";
import type { Filters, Selection } from "./select.ts";

/** Values of one facet that are listed; those chosen always are. */
const listed = 40;

interface Value {
  id: number;
  facet: ValueFacet;
  value: string;
  label: string;
}

export interface Facets {
  sizes: { categories: number; values: number };
  filtersOf(query: SearchQuery): Filters;
  describe(selection: Selection, query: SearchQuery): Facet[];
}

export function createFacets(db: DatabaseSync, tree: CategoryTree): Facets {
  // The statement names the columns.
  const values = db.prepare("select id, facet, value, label from facet_value").all() as unknown as Value[];
  const byFacet = Map.groupBy(values, ({ facet }) => facet);
  const size = values.reduce((max, { id }) => Math.max(max, id), 0) + 1;

  function flags(facet: ValueFacet, chosen: readonly string[] | undefined): Uint8Array | undefined {
    if (!chosen) return undefined;
    const wanted = new Set(chosen.map((each) => each.trim().toLowerCase()));
    const found = new Uint8Array(size);
    for (const { id, value } of byFacet.get(facet) ?? []) if (wanted.has(value)) found[id] = 1;
    return found;
  }

  function valueFacet(facet: ValueFacet, selection: Selection, query: SearchQuery): Facet {
    const chosen = new Set(query[facet]?.map((each) => each.trim().toLowerCase()));
    const counted = (byFacet.get(facet) ?? [])
      .map(({ id, value, label }) => ({ value, label, count: selection.values[facet][id] ?? 0 }))
      .filter(({ value, count }) => count > 0 || chosen.has(value))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return { name: facet, values: counted.filter(({ value }, place) => place < listed || chosen.has(value)) };
  }

  /** The roots, and the children of each category on the way to the chosen one. */
  function categoryFacet(selection: Selection, query: SearchQuery): Facet {
    const chosen = query.category === undefined ? undefined : tree.bySlug(query.category);
    const sums = tree.summed(selection.categories);
    const rows = [null, ...(chosen ? tree.path(chosen.ref) : [])].flatMap((row) => tree.childrenOf(row?.id ?? null));
    const counted = rows.map(({ id, slug, name }) => ({ value: slug, label: name, count: sums[id] ?? 0 }));
    return { name: "category", values: counted.filter(({ value, count }) => count > 0 || value === query.category) };
  }

  return {
    sizes: { categories: tree.size, values: size },
    filtersOf: (query) => ({
      category: query.category === undefined ? undefined : tree.subtree(query.category),
      brand: flags("brand", query.brand),
      colour: flags("colour", query.colour),
      material: flags("material", query.material),
      priceMin: query.price_min,
      priceMax: query.price_max,
      inStock: query.in_stock,
    }),
    describe: (selection, query) =>
      [
        categoryFacet(selection, query),
        ...valueFacets.map((facet) => valueFacet(facet, selection, query)),
        { name: "in_stock", values: [{ value: "true", label: "In stock", count: selection.inStock }] },
      ].filter(({ values }) => values.length > 0),
  };
}
