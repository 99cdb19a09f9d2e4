import type { DatabaseSync } from "node:sqlite";
import { writeTrigrams } from "./trigrams.ts";

/** Words gained and lost, by the number of products. */
export type WordChanges = Map<string, number>;

export function countWords(changes: WordChanges, words: Iterable<string>, by: 1 | -1): void {
  for (const word of words) changes.set(word, (changes.get(word) ?? 0) + by);
}

/** Commoner words are stored first: a lower id is the better guess. */
export function writeVocabulary(db: DatabaseSync, changes: WordChanges): void {
  const find = db.prepare("select id, products from word where word = ?");
  const add = db.prepare("insert into word (word, products) values (?, ?)");
  const set = db.prepare("update word set products = ? where id = ?");
  const drop = db.prepare("delete from word where id = ?");
  let isOther = false;
  for (const [word, change] of [...changes].sort((a, b) => b[1] - a[1])) {
    if (change === 0) continue;
    const known = find.get(word) as { id: number; products: number } | undefined;
    const products = (known?.products ?? 0) + change;
    if (known && products > 0) set.run(products, known.id);
    else {
      isOther = true;
      if (known) drop.run(known.id);
      else if (products > 0) add.run(word, products);
    }
  }
  if (isOther) writeTrigrams(db);
}
