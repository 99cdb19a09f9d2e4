import type { DatabaseSync } from "node:sqlite";

/** Three-letter pieces of a word with its ends marked: `jaket` is `_ja jak ake ket et_`. */
export function trigramsOf(word: string): string[] {
  const marked = `_${word}_`;
  return [...new Set(Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3)))];
}

/** Words of 4 letters or more and without digits are corrected, and corrected to. */
export function isSpelt(word: string): boolean {
  return word.length >= 4 && !/\p{N}/u.test(word);
}

/** Rewrites which words hold each trigram, as arrays of word ids. */
export function writeTrigrams(db: DatabaseSync): void {
  const words = new Map<string, number[]>();
  for (const row of db.prepare("select id, word from word").iterate()) {
    if (!isSpelt(String(row.word))) continue;
    for (const trigram of trigramsOf(String(row.word))) {
      const ids = words.get(trigram);
      if (ids) ids.push(Number(row.id));
      else words.set(trigram, [Number(row.id)]);
    }
  }
  db.exec("delete from trigram");
  const put = db.prepare("insert into trigram (trigram, words) values (?, ?)");
  for (const [trigram, ids] of [...words].sort(([a], [b]) => (a < b ? -1 : 1)))
    put.run(trigram, new Uint8Array(Uint32Array.from(ids).buffer));
}
