/** Shorthand of the file's 35-character descriptions, spelled out. Applied to the text in capitals, in this order. */
const spelledOut: readonly (readonly [RegExp, string])[] = [
  [/^[*\s]+|[*\s.,]+$/g, ""],
  [/\b(?:SET|S) ?\/ ?(\d+)\b/g, "SET OF $1"],
  [/\bSET OF(\d)/g, "SET OF $1"],
  [/\b(?:PACK|PK) ?\/ ?(\d+)\b/g, "PACK OF $1"],
  [/\bW\/|\bW\b(?=[ ,])/g, "WITH "],
  [/\bC\/COVER\b/g, "CUSHION COVER"],
  [/\bP\/FRAME\b/g, "PHOTO FRAME"],
  [/\bP'WEIGHT\b/g, "PAPERWEIGHT"],
  [/\bB'FLY\b/g, "BUTTERFLY"],
  [/\bB'DRAW\b/g, "BEDROOM DRAWER"],
  [/\bT[- ]?LITE?S?\b/g, "T-LIGHT"],
  [/\bT LIGHT/g, "T-LIGHT"],
  [/\bLT\.? ?(?=BLUE|PINK|GREEN)/g, "LIGHT "],
  [/\bHLDR\b|\bHOLDE\b/g, "HOLDER"],
  [/CANDLEHLDR\b/g, "CANDLE HOLDER"],
  [/\bNECKL(?:AC)?\b\.?/g, "NECKLACE "],
  [/\bBRACL?ET\b|\bBRACELE\b/g, "BRACELET"],
  [/\bEARR(?:ING)?\b/g, "EARRINGS"],
  [/\bGARLD\b/g, "GARLAND"],
  [/\bASS(?:T|TD)?\b\.?|\bASSTED\b/g, "ASSORTED"],
  [/\bM\/COLOUR(?:ED)?\b|\bMULTI ?COL(?:OUR)?\b/g, "MULTICOLOUR"],
  [/\bCOL\b/g, "COLOUR"],
  [/\bDES\b/g, "DESIGN"],
  [/\bDEC\b/g, "DECORATION"],
  [/\bANT\b/g, "ANTIQUE"],
  [/\bRND\b/g, "ROUND"],
  [/\bSML\b/g, "SMALL"],
  [/\bVIPPASSPORT\b/g, "VIP PASSPORT"],
  [/\bSQU\b/g, "SQUARE"],
  [/\bRECT\b/g, "RECTANGULAR"],
  [/\bTRAD(?:TIONAL)?\b/g, "TRADITIONAL"],
  [/\bTURQ(?:UOIS)?\b|\bTURQOISE\b/g, "TURQUOISE"],
  [/\bFUSCHIA\b/g, "FUCHSIA"],
  [/\bSTRAWBERY\b/g, "STRAWBERRY"],
  [/\bARTIIFCIAL\b/g, "ARTIFICIAL"],
  [/\bSILOUETTE\b/g, "SILHOUETTE"],
  [/\bBLCK\b/g, "BLACK"],
  [/\bWOODDEN\b/g, "WOODEN"],
  [/\bJEWELED\b/g, "JEWELLED"],
  [/\bPHOTOFRAME\b/g, "PHOTO FRAME"],
  [/ ?\+ ?/g, " + "],
  [/ ?& ?/g, " & "],
  [/ ?, ?/g, ", "],
  [/"/g, "”"],
];

const small = new Set([
  "a",
  "an",
  "and",
  "at",
  "by",
  "de",
  "du",
  "des",
  "for",
  "from",
  "in",
  "la",
  "le",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with",
]);
const kept = new Set([
  "LED",
  "USB",
  "TV",
  "CD",
  "DVD",
  "UK",
  "USA",
  "II",
  "III",
  "3D",
  "2D",
  "BBQ",
  "DIY",
  "VIP",
  "OK",
  "XL",
  "A4",
  "A5",
  "A6",
  "A7",
]);

const capitalised = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();

function cased(word: string, first: boolean): string {
  const upper = word.toUpperCase();
  if (kept.has(upper.replace(/[^A-Z0-9]/g, ""))) return upper;
  if (/^\d+(\.\d+)?X?[\dX.]*(CM|MM|M|ML|L|G|KG)$/i.test(word)) return word.toLowerCase();
  if (/^\d+(PC|PCS)$/i.test(word)) return word.toLowerCase();
  if (!first && small.has(word.toLowerCase())) return word.toLowerCase();
  return word
    .split(/(?<=[-/(“.])/)
    .map(capitalised)
    .join("");
}

/** The file's description as a title: shorthand spelled out, Title Case with small words small, sizes as units. */
export function tidyTitle(description: string): string {
  const plain = spelledOut.reduce((text, [from, to]) => text.replaceAll(from, to), description.toUpperCase());
  const words = plain.replaceAll(/\s+/g, " ").trim().split(" ");
  return words
    .map((word, i) => cased(word, i === 0))
    .join(" ")
    .replaceAll(/\s+([,.)])/g, "$1")
    .replace(/[\s,.]+$/, "");
}
