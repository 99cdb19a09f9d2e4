import type { DatabaseSync } from "node:sqlite";
import type { Columns } from "./columns.ts";
import type { Correct } from "./correct.ts";
import { formsOf, skuKey, wordsOf } from "./words.ts";

/** Up to this many matches are ranked by bm25; of more, those that match in name, brand, category or SKU come first. */
const ranked = 1000;
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
     where sku_key = ? and status = 'active'`,
  );
  const idsOf = (statement: typeof all, text: string) => parseIds((statement.get(text) as { ids: string | null }).ids);
  const isKnown = (expression: string) => probe.get(expression) !== undefined;

  function ordered(expression: string): Uint32Array {
    const ids = idsOf(all, expression);
    if (ids.length <= ranked) return ids.length > 1 ? idsOf(best, expression) : ids;
    const prime = idsOf(all, `{name brand category sku} : (${expression})`);
    return newestFirst(columns, prime, ids);
  }

  function matchWords(words: readonly string[]): Match {
    const parts = words.map((word, place) => partOf(word, { isLast: place === words.length - 1, isKnown, correct }));
    if (parts.some(({ expression }) => expression === "")) return { ids: new Uint32Array() };
    const ids = ordered(parts.map(({ expression }) => `(${expression})`).join(" AND "));
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
  /** Empty when nothing is like the word. */
  expression: string;
  corrected?: string;
}

interface Known {
  isLast: boolean;
  isKnown: (expression: string) => boolean;
  correct: Correct;
}

/** The last word may be half typed, so it matches by prefix; the others do only if they are no whole words we know. */
function partOf(word: string, { isLast, isKnown, correct }: Known): Part {
  const forms = formsOf(word);
  // What begins with `candles` begins with `candle`, and must not count twice.
  const beginnings = forms.filter((form) => !forms.some((other) => other !== form && form.startsWith(other)));
  const [whole, begun] = [anyOf(forms, ""), anyOf(beginnings, "*")];
  if ((!isLast || word.length === 1) && isKnown(whole)) return { expression: whole };
  if (isKnown(begun)) return { expression: begun };
  const nearest = correct(word);
  return { expression: anyOf([...new Set(nearest.flatMap(formsOf))], ""), corrected: nearest[0] };
}

/** Terms are letters and digits only, and quoted all the same: nothing of a query is ever FTS5 syntax. */
function anyOf(terms: readonly string[], star: "*" | ""): string {
  return terms.map((term) => `"${term}"${star}`).join(" OR ");
}

/** `12,7,300` without a string for each number. */
function parseIds(text: string | null): Uint32Array {
  if (!text) return new Uint32Array();
  const ids = new Uint32Array((text.length >> 1) + 1);
  let [count, id] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0) id = id * 10 + digit;
    else {
      ids[count] = id;
      [count, id] = [count + 1, 0];
    }
  }
  return ids.slice(0, count);
}

function newestFirst(columns: Columns, prime: Uint32Array, rest: Uint32Array): Uint32Array {
  const tiers = new Uint8Array(columns.category.length);
  for (const id of rest) tiers[id] = 2;
  for (const id of prime) tiers[id] = 1;
  const first = columns.newest.filter((id) => tiers[id] === 1);
  const second = columns.newest.filter((id) => tiers[id] === 2);
  const ids = new Uint32Array(first.length + second.length);
  ids.set(first);
  ids.set(second, first.length);
  return ids;
}
