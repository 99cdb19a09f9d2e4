import type { DatabaseSync } from "node:sqlite";
import type { Facet, SearchQuery } from "@quayside/shared/search/schema.ts";
import type { CategoryTree } from "./category-tree.ts";
import { attributeFacet, facetValue } from "./indexed-product.ts";
import type { Filters, Selection } from "./select.ts";

/** Values of one facet that are listed; those chosen always are. */
const listed = 40;
/** Attributes that are listed, those of most products first; those chosen always are. */
const listedAttributes = 12;
const stars = [4, 3, 2, 1];

export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

export interface Facets {
  sizes: { categories: number; values: number };
  filtersOf(query: SearchQuery): Filters;
  describe(selection: Selection, query: SearchQuery): Facet[];
}

/** What is chosen, by facet: of several values any one will do. */
export function chosenOf({ brand, attribute = [] }: SearchQuery): Chosen {
  const chosen = new Map<string, Set<string>>();
  if (brand) chosen.set("brand", new Set(brand.map(facetValue)));
  for (const text of attribute) {
    const colon = text.indexOf(":");
    const facet = attributeFacet(text.slice(0, colon));
    const values = chosen.get(facet) ?? new Set();
    chosen.set(facet, values.add(facetValue(text.slice(colon + 1))));
  }
  return chosen;
}

function readValues(db: DatabaseSync) {
  const rows = db.prepare("select id, facet, value, label from facet_value").all();
  return rows.map(({ id, facet, value, label }) => {
    return { id: Number(id), facet: String(facet), value: String(value), label: String(label) };
  });
}

function ratingFacet({ stars: counts }: Selection, { rating_min: chosen }: SearchQuery): Facet {
  const all = stars.map((least) => {
    return {
      value: String(least),
      label: `${least} ${least === 1 ? "star" : "stars"} and up`,
      count: counts[least] ?? 0,
    };
  });
  const values = all.filter(({ value, count }) => count > 0 || value === String(chosen));
  return { kind: "rating", name: "rating", label: "Rating", values };
}

export function createFacets(db: DatabaseSync, tree: CategoryTree): Facets {
  const values = readValues(db);
  const names = db.prepare("select facet, name from facet_name").all();
  const nameOf = new Map(names.map(({ facet, name }) => [String(facet), String(name)]));
  const byFacet = Map.groupBy(values, ({ facet }) => facet);
  const attributes = [...byFacet.keys()].filter((facet) => facet !== "brand").sort();
  const size = values.reduce((max, { id }) => Math.max(max, id), 0) + 1;

  function flags(facet: string, wanted: ReadonlySet<string>): Uint8Array {
    const found = new Uint8Array(size);
    for (const { id, value } of byFacet.get(facet) ?? []) if (wanted.has(value)) found[id] = 1;
    return found;
  }

  function countedValues(facet: string, selection: Selection, chosen: Chosen): Facet["values"] {
    const counts = selection.chosen.get(facet) ?? selection.values;
    const own = chosen.get(facet);
    const found: Facet["values"] = [];
    for (const { id, value, label } of byFacet.get(facet) ?? []) {
      const count = counts[id] ?? 0;
      if (count > 0 || own?.has(value)) found.push({ value, label, count });
    }
    found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return found.filter(({ value }, place) => place < listed || own?.has(value));
  }

  function attributeFacets(selection: Selection, chosen: Chosen): Facet[] {
    const found = attributes.map((facet) => {
      const counted = countedValues(facet, selection, chosen);
      return { facet, counted, weight: counted.reduce((sum, { count }) => sum + count, 0) };
    });
    return found
      .sort((a, b) => b.weight - a.weight || (a.facet < b.facet ? -1 : 1))
      .filter(({ facet }, place) => place < listedAttributes || chosen.has(facet))
      .map(({ facet, counted }) => {
        const name = facet.slice("attribute:".length);
        return { kind: "attribute", name, label: nameOf.get(facet) ?? name, values: counted };
      });
  }

  /** The roots, and the children of each category on the way to the chosen one. */
  function categoryFacet(selection: Selection, query: SearchQuery): Facet {
    const chosen = query.category === undefined ? undefined : tree.bySlug(query.category);
    const sums = tree.summed(selection.categories);
    const rows = [null, ...(chosen ? tree.path(chosen.ref) : [])].flatMap((row) => tree.childrenOf(row?.id ?? null));
    const counted = rows.map(({ id, slug, name }) => ({ value: slug, label: name, count: sums[id] ?? 0 }));
    const shown = counted.filter(({ value, count }) => count > 0 || value === query.category);
    return { kind: "category", name: "category", label: "Category", values: shown };
  }

  return {
    sizes: { categories: tree.size, values: size },
    filtersOf: (query) => ({
      category: query.category === undefined ? undefined : tree.subtree(query.category),
      values: new Map([...chosenOf(query)].map(([facet, wanted]) => [facet, flags(facet, wanted)])),
      priceMin: query.price_min,
      priceMax: query.price_max,
      ratingMin: query.rating_min === undefined ? undefined : query.rating_min * 100,
      inStock: query.in_stock,
    }),
    describe(selection, query) {
      const chosen = chosenOf(query);
      const inStock = { value: "true", label: "In stock", count: selection.inStock };
      const facets: Facet[] = [
        categoryFacet(selection, query),
        { kind: "brand", name: "brand", label: "Brand", values: countedValues("brand", selection, chosen) },
        ...attributeFacets(selection, chosen),
        ratingFacet(selection, query),
        { kind: "stock", name: "in_stock", label: "Availability", values: [inStock] },
      ];
      return facets.filter(({ values: counted }) => counted.length > 0);
    },
  };
}
