/**
 * The words of a text as search sees them: lower case, without diacritics (`crème` is `creme`) and apostrophes
 * (`women's` is `womens`). Index and queries both go through here.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word with its other grammatical number, for English (after Harman's S-stemmer, 1991): `battery` and `batteries`. */
export function formsOf(word: string): string[] {
  if (word.length < 3 || /\p{N}/u.test(word)) return [word];
  if (word.endsWith("ies")) return [word, `${word.slice(0, -3)}y`];
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return [word, word.slice(0, -2)];
  if (/[^su]s$/.test(word)) return [word, word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`];
  return [word, /(?:s|sh|ch|x|z)$/.test(word) ? `${word}es` : `${word}s`];
}

/** A SKU without case and punctuation: `whi-100.b` and `WHI100B` are the same to a shopper. */
export function skuKey(text: string): string {
  return wordsOf(text).join("");
}
