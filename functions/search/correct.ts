import type { DatabaseSync } from "node:sqlite";
import { editDistance } from "./edit-distance.ts";
import { isSpelt, trigramsOf } from "./trigrams.ts";

/** How many words that share the most trigrams are compared letter by letter. */
const compared = 200;
/** How many of the nearest are searched for. */
const kept = 3;

/** Known words nearest to a misspelt one: nearest first, then the one that more products hold. */
export type Correct = (word: string) => string[];

export function createCorrect(db: DatabaseSync): Correct {
  const trigram = db.prepare("select words from trigram where trigram = ?");
  const known = db.prepare("select word, products from word where id = ?");
  const { size } = db.prepare("select coalesce(max(id), 0) + 1 as size from word").get() as { size: number };
  return (word) => {
    if (!isSpelt(word)) return [];
    const limit = word.length > 7 ? 2 : 1;
    const shared = new Uint8Array(size);
    const seen: number[] = [];
    for (const piece of trigramsOf(word)) {
      const row = trigram.get(piece) as { words: Uint8Array } | undefined;
      for (const id of row ? new Uint32Array(row.words.slice().buffer) : []) {
        if (!shared[id]) seen.push(id);
        shared[id] = (shared[id] ?? 0) + 1;
      }
    }
    return mostShared(seen, shared)
      .map((id) => known.get(id) as { word: string; products: number })
      .map((each) => ({ ...each, distance: editDistance(word, each.word, limit) }))
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance || b.products - a.products || (a.word < b.word ? -1 : 1))
      .slice(0, kept)
      .map((each) => each.word);
  };
}

function mostShared(ids: readonly number[], shared: Uint8Array): number[] {
  const byCount: number[][] = [];
  for (const id of ids) {
    const count = shared[id] ?? 0;
    const bucket = byCount[count] ?? [];
    byCount[count] = bucket;
    bucket.push(id);
  }
  return byCount.reverse().flat().slice(0, compared);
}
