/** Words that stock takers typed where a name belongs. */
const notes =
  /\?|\b(damage[sd]?|damages\/\w+|wrong|wrongly|check|checked|lost|found|missing|adjust\w*|amazon|ebay|dotcom\w*|mould\w*|smashed|crushed|broken|faulty|rust\w*|thrown|throw|sold as|sold with|incorrect\w*|mailout|mix ?up|mixed up|code|coded|barcode|counted|sample[sd]?|unsaleable|destroyed|wet|temp|taig|oops|had been|stock|website|showroom|allocate|cant|can't manage|label mix|michel|re-?dress|dagamed|came|given away|invcd|display|reverse|historic|to push|dotcomgiftshop|test)\b/i;

/** Is it a product's name? Names are typed in capitals or with capitals; notes are short and mostly in lower case. */
export function isPlausibleName(description: string): boolean {
  const letters = description.replace(/[^a-z]/gi, "");
  const capitals = description.replace(/[^A-Z]/g, "");
  const words = description.split(/\s+/).filter((word) => /[a-z]{2}/i.test(word));
  if (letters.length < 4 || words.length === 0) return false;
  const shouted = capitals.length / letters.length > 0.7;
  if (shouted) return !/\?\?|^(DAMAGED|LOST|MISSING|CHECK)\b/.test(description);
  const titled = words.length > 1 && words.filter((word) => /^[^a-z]*[A-Z]/.test(word)).length / words.length >= 0.5;
  return (titled || capitals.length / letters.length > 0.3) && !notes.test(description);
}

/** The plausible description that most sale lines carry; of equals the longer, then the first by alphabet. */
export function chooseDescription(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts]
    .filter(([description]) => isPlausibleName(description))
    .toSorted(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))[0]?.[0];
}

/** Charges and files that were given a product's code. */
export const isService = (description: string): boolean =>
  /^(next day carriage|carriage|packing charge|.*gift voucher.*|high resolution image|postage|manual|samples?)$/i.test(
    description,
  );
