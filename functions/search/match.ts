import type { DatabaseSync } from "node:sqlite";
import type { Columns } from "./columns.ts";
import type { Correct } from "./correct.ts";
import { flagged, flagsOf, parseIds } from "./id-lists.ts";
import { formsOf, skuKey, wordsOf } from "./words.ts";

/**
 * Up to this many matches are ranked by bm25, unless its words are so common that weighing them takes long: it visits every
 * product that holds any. Of other matches, those in name, brand, category or SKU come first, then the newest.
 */
const ranked = 1000;
const weighed = 20_000;
/** Words of a query that count. */
const wordLimit = 8;

export interface Match {
  /** Active products that hold every word, most relevant first. */
  ids: Uint32Array;
  /** The words searched instead, when a spelling was corrected. */
  corrected?: string;
}

/** `undefined` for a text without words, which is no query. */
export type MatchWords = (text: string) => Match | undefined;

export function createMatch(db: DatabaseSync, columns: Columns, correct: Correct): MatchWords {
  const probe = db.prepare("select rowid from listed where listed match ? limit 1");
  const all = db.prepare("select group_concat(rowid) as ids from listed where listed match ?");
  const best = db.prepare(
    "select group_concat(rowid) as ids from (select rowid from listed where listed match ? order by rank)",
  );
  const bySku = db.prepare(
    `select group_concat(product) as ids from variant join product on product.id = variant.product
     where sku_key = ? and published = 1`,
  );
  const holding = db.prepare("select total(products) as products from word where word >= ? and word < ?");
  const idsOf = (statement: typeof all, text: string) => parseIds((statement.get(text) as { ids: string | null }).ids);
  const inVocabulary = db.prepare("select 1 from word where word >= ? and word < ? limit 1");
  const isKnown = (terms: readonly string[], star: Star) => {
    const isThere = (term: string) => inVocabulary.get(term, term + (star === "*" ? "\uffff" : "\u0000")) !== undefined;
    return terms.some(isThere) || probe.get(anyOf(terms, star)) !== undefined;
  };
  /** Products that hold words with this beginning; those of SKUs are not known here. */
  const countOf = (term: string) => (holding.get(term, `${term}\uffff`) as { products: number }).products;

  function ordered(expression: string, holders: readonly number[]): Uint32Array {
    const isWeighed = holders.reduce((sum, count) => sum + count, 0) <= weighed;
    const atMost = Math.min(...holders);
    if (isWeighed && atMost > 0 && atMost <= ranked) return idsOf(best, expression);
    const ids = idsOf(all, expression);
    if (ids.length < 2) return ids;
    if (isWeighed && ids.length <= ranked) return idsOf(best, expression);
    const prime = idsOf(all, `{name brand category sku} : (${expression})`);
    return newestFirst(columns, prime, ids);
  }

  function matchWords(words: readonly string[]): Match {
    const parts = words.map((word, place) => partOf(word, { isLast: place === words.length - 1, isKnown, correct }));
    if (parts.some(({ terms }) => terms.length === 0)) return { ids: new Uint32Array() };
    const holders = parts.map(({ terms }) => terms.reduce((sum, term) => sum + countOf(term), 0));
    const ids = ordered(parts.map(({ expression }) => `(${expression})`).join(" AND "), holders);
    if (!parts.some(({ corrected }) => corrected)) return { ids };
    return { ids, corrected: parts.map((part, place) => part.corrected ?? words[place]).join(" ") };
  }

  return (text) => {
    const words = [...new Set(wordsOf(text))].slice(0, wordLimit);
    if (words.length === 0) return undefined;
    const skus = idsOf(bySku, skuKey(text));
    if (skus.length === 0) return matchWords(words);
    // With a digit it can only be meant as a SKU; `MUG` may be meant either way.
    if (/\p{N}/u.test(text)) return { ids: skus };
    return { ids: Uint32Array.from(new Set([...skus, ...matchWords(words).ids])) };
  };
}

interface Part {
  /** What any one of is looked for, as whole words or beginnings; none when nothing is like the word. */
  terms: string[];
  expression: string;
  corrected?: string;
}

type Star = "*" | "";

interface Known {
  isLast: boolean;
  isKnown: (terms: readonly string[], star: Star) => boolean;
  correct: Correct;
}

/** The last word may be half typed, so it matches by prefix; the others do only if they are no whole words we know. */
function partOf(word: string, { isLast, isKnown, correct }: Known): Part {
  const forms = formsOf(word);
  // What begins with `candles` begins with `candle`, and must not count twice.
  const beginnings = forms.filter((form) => !forms.some((other) => other !== form && form.startsWith(other)));
  if ((!isLast || word.length === 1) && isKnown(forms, "")) return { terms: beginnings, expression: anyOf(forms, "") };
  if (isKnown(beginnings, "*")) return { terms: beginnings, expression: anyOf(beginnings, "*") };
  // A plural spelt wrongly may be nearer to a word that is known in the singular only.
  const nearest = forms.map(correct).find((found) => found.length > 0) ?? [];
  const terms = [...new Set(nearest.flatMap(formsOf))];
  return { terms, expression: anyOf(terms, ""), corrected: nearest[0] };
}

/** Terms are letters and digits only, and quoted all the same: nothing of a query is ever FTS5 syntax. */
function anyOf(terms: readonly string[], star: Star): string {
  return terms.map((term) => `"${term}"${star}`).join(" OR ");
}

/** The first of them newest first, then the others newest first. */
function newestFirst(columns: Columns, first: Uint32Array, all: Uint32Array): Uint32Array {
  const size = columns.category.length;
  const rest = flagsOf(all, size);
  for (const id of first) rest[id] = 0;
  const ids = new Uint32Array(all.length);
  ids.set(flagged(columns.newest, flagsOf(first, size)));
  ids.set(flagged(columns.newest, rest), first.length);
  return ids;
}
