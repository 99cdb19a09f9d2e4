import { designs, inks, materials } from "./colour-words.ts";
import type { Trio } from "./scheme.ts";
import { distance, lightnessOf, shift } from "./tones.ts";

const isInk = (word: string): word is keyof typeof inks => Object.hasOwn(inks, word);
const isMaterial = (word: string): word is keyof typeof materials => Object.hasOwn(materials, word);
const modifiers: Record<string, number> = {
  light: 0.06,
  pale: 0.08,
  pastel: 0.07,
  dark: -0.09,
  deep: -0.07,
  hot: -0.06,
};

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

/** The colours that the words name, in their order, each once; "light", "dark" and the like shift the one they precede. */
export function coloursNamed(name: string): string[] {
  const words = wordsOf(name);
  const colours = words.flatMap((word, i) => {
    const stem = isInk(word) ? word : word.replace(/s$/, "");
    if (!isInk(stem)) return [];
    const step = modifiers[words[i - 1] ?? ""] ?? 0;
    return [step === 0 ? inks[stem] : shift(inks[stem], step)];
  });
  return [...new Set(colours)];
}

const materialNamed = (name: string): string | undefined => {
  const word = wordsOf(name).find(isMaterial);
  return word && materials[word];
};

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Inks whose names are also flowers, fruit, stones or places, and so do not say for sure that a thing has the colour. */
const ambiguous = new Set(
  "cherry strawberry raspberry rose chocolate lavender mint plum lime lemon peach olive orange natural sand stone slate sky pearl opal crystal amber coral sage violet copper bronze topaz jade midnight montana linen ink driftwood seafoam sunny rust".split(
    " ",
  ),
);

/** The colours that a name surely says, each once: `["Red", "White"]`. */
export const coloursIn = (name: string): string[] =>
  [...new Set(wordsOf(name).filter((word) => isInk(word) && !ambiguous.has(word)))].map(titled);

/** The first material a name says: `"Ceramic"`. */
export function materialIn(name: string): string | undefined {
  const word = wordsOf(name).find(isMaterial);
  return word && titled(word === "wooden" ? "wood" : word);
}

/** The first of the wished inks that reads on the ground, else cream or a deep tone of the ground. */
function readable(ground: string, ...wished: readonly (string | undefined)[]): string {
  const clear = wished.find((ink) => ink && distance(ground, ink) > 0.16);
  if (clear) return clear;
  return lightnessOf(ground) > 0.75 ? shift(ground, -0.3, 0.7) : inks.white;
}

const fromWords = (words: readonly string[]): string[] =>
  words.flatMap((word) => (/^#[\da-f]{6}$/i.test(word) ? [word.toLowerCase()] : coloursNamed(word)));

/** The product's own colours: those given, those its name says, its design's, its material's, else the scheme's. */
export function paletteOf(name: string, given: readonly string[], scheme: Trio): Trio {
  const lower = name.toLowerCase();
  const [main, second, third] = [...new Set([...fromWords(given), ...coloursNamed(lower)])];
  const design = designs.find(([words]) => words.test(lower))?.[1];
  if (main) return [main, readable(main, second ?? design?.[1] ?? scheme[1], scheme[0]), third ?? scheme[2]];
  if (design) return [design[0], design[1], scheme[2]];
  const material = materialNamed(lower);
  if (material) return [material, readable(material, scheme[0]), scheme[2]];
  return scheme;
}
