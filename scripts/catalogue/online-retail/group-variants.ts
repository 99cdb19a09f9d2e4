import { type OptionWords, optionWords, sameThing } from "./option-words.ts";

/** A stock code with its title, ready to be a product of its own or a variant of one. */
export interface TitledCode {
  code: string;
  title: string;
}
export interface GroupedVariant<T> {
  item: T;
  /** Values in the order of the product's options. */
  values: string[];
}
export interface GroupedProduct<T> {
  title: string;
  options: ("Colour" | "Size")[];
  variants: GroupedVariant<T>[];
}

interface Candidate<T> {
  item: T;
  words: OptionWords;
}

const alone = <T extends TitledCode>(item: T): GroupedProduct<T> => ({
  title: item.title,
  options: [],
  variants: [{ item, values: [] }],
});

const spare = (words: readonly string[], common: ReadonlySet<string>): string =>
  words.filter((word) => !common.has(word.toLowerCase())).join(" ");

/** Option words that every member has are part of the name: "Cherry" in pink, gold and black cherry lights. */
function commonOptionWords<T>(members: readonly Candidate<T>[]): Set<string> {
  const sets = members.map(({ words }) => new Set([...words.colour, ...words.size].map((word) => word.toLowerCase())));
  return sets.reduce((shared, own) => shared.intersection(own));
}

function titleWithout(title: string, dropped: readonly string[]): string {
  const gone = new Set(dropped.map((word) => word.toLowerCase()));
  const stays = (part: string) => !gone.has(part.replaceAll(/[,.()]/g, "").toLowerCase());
  const words = title.split(/\s+/).map((word) => word.split("/").filter(stays).join("/"));
  const text = words.filter(Boolean).join(" ");
  return text
    .replace(/^(?:(?:and|in|of|with|&|\+|,)\s+)+/i, "")
    .replace(/(?:[\s,/&+]+|\s(?:colour|and|in|with))+$/i, "")
    .trim();
}

/** One product of all members, if each has a value for the same options and no two have the same values. */
function merged<T extends TitledCode>(members: readonly Candidate<T>[]): GroupedProduct<T> | undefined {
  const [first] = members;
  if (!first || members.length < 2) return undefined;
  const common = commonOptionWords(members);
  const values = members.map(({ words }) => ({ Colour: spare(words.colour, common), Size: spare(words.size, common) }));
  const options = (["Colour", "Size"] as const).filter((option) => values.some((value) => value[option]));
  const complete = values.every((value) => options.every((option) => value[option]));
  const distinct = new Set(values.map((value) => `${value.Colour}|${value.Size}`.toLowerCase())).size;
  const dropped = [...first.words.colour, ...first.words.size].filter((word) => !common.has(word.toLowerCase()));
  const title = titleWithout(
    first.item.title,
    dropped.flatMap((word) => word.split(" ")),
  );
  if (options.length === 0 || !complete || distinct < members.length || title.length < 4) return undefined;
  const variants = members.map(({ item }, i) => ({ item, values: options.map((option) => values[i]?.[option] ?? "") }));
  return { title, options, variants };
}

/**
 * Codes that share their five digits and whose titles differ only by colour or size words become variants of one
 * product; all others are products of their own.
 */
export function groupVariants<T extends TitledCode>(items: readonly T[]): GroupedProduct<T>[] {
  const families = Map.groupBy(items, ({ code, title }) => `${code.slice(0, 5)} ${sameThing(optionWords(title))}`);
  return [...families.values()].flatMap((family) => {
    const members = family.map((item) => ({ item, words: optionWords(item.title) }));
    const product = merged(members);
    return product ? [product] : family.map(alone);
  });
}
