import type { DatabaseSync } from "node:sqlite";
import type { Facet, SearchAnswer, SearchHit, SearchQuery, Suggestion } from "@quayside/shared/search/schema.ts";
import type { CategoryTree } from "./category-tree.ts";
import type { CollectionShelf } from "./collection-shelf.ts";
import type { Columns } from "./columns.ts";
import { type Chosen, chosenOf, createFacets } from "./facets.ts";
import { flagged, flaggedBy, flagsOf } from "./id-lists.ts";
import type { Card } from "./indexed-product.ts";
import type { Match, MatchWords } from "./match.ts";
import { chosenPicture, type Pictures } from "./pictures.ts";
import { createRecent } from "./recent.ts";
import { type Selection, select } from "./select.ts";
import { wordsOf } from "./words.ts";

/** Ids that remembered answers may hold together: 8 MB. A snapshot never changes, so neither do they. */
const remembered = 2_000_000;
const suggestions = 10;
const suggestedCategories = 3;

interface Counted {
  selection: Selection;
  facets: Facet[];
}

export function createSearch(
  db: DatabaseSync,
  columns: Columns,
  tree: CategoryTree,
  shelf: Pick<CollectionShelf, "membersOf">,
  match: MatchWords,
) {
  const facets = createFacets(db, tree);
  const card = db.prepare("select card from product where id = ?");
  const matches = createRecent<{ found: Match | undefined }>(remembered, ({ found }) => 100 + (found?.ids.length ?? 0));
  const selections = createRecent<Counted>(remembered, ({ selection }) => 1000 + selection.ids.length);
  const matched = (text: string) => matches.of(wordsOf(text).join(" "), () => ({ found: match(text) })).found;
  const cardOf = (id: number) => JSON.parse(String(card.get(id)?.card)) as Card & { pictures?: Pictures };

  function hitOf(id: number, chosen: Chosen): SearchHit {
    const { pictures, ...shown } = cardOf(id);
    return { ...shown, image: chosenPicture(pictures, chosen) ?? shown.image, inStock: columns.inStock[id] === 1 };
  }

  /** A category's own products are few: only they are counted, and the other categories once for all categories. */
  function counted(query: SearchQuery, found: Match | undefined): Counted {
    const { category, ...rest } = facets.filtersOf(query);
    const members = query.collection === undefined ? undefined : shelf.membersOf(query.collection);
    const candidates = inOrder(columns, query.sort, found, members);
    if (!category) {
      const selection = select(columns, candidates, rest, facets.sizes);
      return { selection, facets: facets.describe(selection, query) };
    }
    const { selection: everywhere } = remember({ ...query, category: undefined }, found);
    const within = select(columns, flaggedBy(candidates, columns.category, category), rest, facets.sizes);
    const selection = { ...within, categories: everywhere.categories };
    return { selection, facets: facets.describe(selection, query) };
  }

  function remember({ page: _, per_page: __, ...query }: SearchQuery, found: Match | undefined): Counted {
    return selections.of(JSON.stringify(query), () => counted({ ...query, page: 1, per_page: 1 }, found));
  }

  function search(query: SearchQuery): SearchAnswer {
    const { page, per_page: perPage } = query;
    const found = matched(query.q ?? "");
    const { selection, facets } = remember(query, found);
    const total = selection.ids.length;
    const ids = selection.ids.subarray((page - 1) * perPage, page * perPage);
    const chosen = chosenOf(query);
    return {
      items: Array.from(ids, (id) => hitOf(id, chosen)),
      total,
      page,
      pages: Math.ceil(total / perPage),
      facets,
      priceRange: selection.price,
      corrected: found?.corrected,
    };
  }

  function suggest(text: string): Suggestion[] {
    const words = wordsOf(text);
    const isNamed = (name: string) => {
      const own = wordsOf(name);
      return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)));
    };
    const categories = tree.rows
      .filter(({ name }) => isNamed(name))
      .slice(0, suggestedCategories)
      .map(({ name, slug }): Suggestion => ({ text: name, slug, kind: "category" }));
    const ids = matched(text)?.ids.subarray(0, suggestions - categories.length) ?? [];
    const products = Array.from(ids, cardOf).map(
      ({ title, slug }): Suggestion => ({ text: title, slug, kind: "product" }),
    );
    return [...categories, ...products];
  }

  return { search, suggest };
}

/**
 * All active products, or the matches, or of either those of a collection, in the order asked for. Without a text the most
 * relevant are a collection's first, else the newest.
 */
function inOrder(
  columns: Columns,
  sort: SearchQuery["sort"],
  found: Match | undefined,
  members: Uint32Array | undefined,
): Uint32Array {
  const size = columns.category.length;
  if (members && !found && sort === "relevance") return members;
  const order = found && sort === "relevance" ? found.ids : ordered(columns, sort);
  const kept = found && order !== found.ids ? flagged(order, flagsOf(found.ids, size)) : order;
  return members ? flagged(kept, flagsOf(members, size)) : kept;
}

function ordered(columns: Columns, sort: SearchQuery["sort"]): Uint32Array {
  if (sort === "title") return columns.title;
  if (sort === "price-asc") return columns.priceAscending;
  if (sort === "price-desc") return columns.priceAscending.toReversed();
  if (sort === "rating") return columns.bestRated;
  return columns.newest;
}
