import { inks } from "../pictures/colour-words.ts";

const shades = ["light", "dark", "pale", "hot", "midnight", "bright", "soft", "baby", "duck", "pastel"];
const colours = new Set([
  ...Object.keys(inks),
  "multicolour",
  "clear",
  "fuchsia",
  "cerise",
  "aubergine",
  "neutral",
  "floral",
]);
const sizes = new Set([
  "small",
  "medium",
  "large",
  "mini",
  "jumbo",
  "giant",
  "tall",
  "short",
  "big",
  "tiny",
  "single",
  "double",
]);
const filler = new Set(["colour", "coloured", "and", "in", "&", "+", "with", "/"]);

export interface OptionWords {
  /** Words that are neither colour nor size, in their order. */
  rest: string[];
  colour: string[];
  size: string[];
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[^a-z0-9.]/g, "");
const isSize = (word: string): boolean =>
  sizes.has(word) || /^\d+(\.\d+)?(x\d+(\.\d+)?)*(cm|mm|m|ml|l)(x\d+cm)?$/.test(word);

/** Takes a tidy title apart. A shade ("light", "midnight") belongs to the colour that follows it. */
export function optionWords(title: string): OptionWords {
  const words = title.split(/[\s/]+/);
  const found: OptionWords = { rest: [], colour: [], size: [] };
  words.forEach((word, i) => {
    const [key, next] = [plain(word), plain(words[i + 1] ?? "")];
    if (colours.has(key) || (shades.includes(key) && colours.has(next)))
      found.colour.push(word.replaceAll(/[,.()]/g, ""));
    else if (isSize(key)) found.size.push(word.replaceAll(/[,.()]/g, ""));
    else found.rest.push(word);
  });
  return found;
}

/** What two titles must share to be the same thing in another colour or size; word order does not matter. */
export const sameThing = ({ rest }: OptionWords): string =>
  rest
    .map(plain)
    .filter((word) => word && !filler.has(word))
    .toSorted()
    .join(" ");
