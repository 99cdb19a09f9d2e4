/** A key as ElectroDB wants it: the attributes it is made of, and how they are written. */
interface Key<Parts extends readonly string[]> {
  field: string;
  composite: Parts;
  template: string;
  casing: "none";
}

interface Keys<Parts extends readonly string[], Sort extends readonly string[]> {
  pk: Key<readonly ["storeId", ...Parts]>;
  sk: Key<Sort>;
}

const written = (parts: readonly string[]) => parts.map((part) => `\${${part}}`);

function partition<const Parts extends readonly string[]>(field: string, name: string, parts: Parts) {
  const template = [...written(["storeId"]), name, ...written(parts)].join("#");
  return { field, composite: ["storeId", ...parts] as const, template, casing: "none" } as const;
}

function sorted<const Sort extends readonly string[]>(field: string, sort: Sort): Key<Sort> {
  return { field, composite: sort, template: written(sort).join("#"), casing: "none" };
}

/** Of an item alone in its partition `store#name#parts`, under a fixed word. */
export function itemKey<const Parts extends readonly string[]>(
  name: string,
  parts: Parts,
  word: string,
): Keys<Parts, []> {
  return { pk: partition("pk", name, parts), sk: { field: "sk", composite: [], template: word, casing: "none" } };
}

/** Of items that share the partition `store#name#parts`, sorted by attributes of theirs. */
export function sortedKey<const Parts extends readonly string[], const Sort extends readonly string[]>(
  name: string,
  parts: Parts,
  sort: Sort,
): Keys<Parts, Sort> {
  return { pk: partition("pk", name, parts), sk: sorted("sk", sort) };
}

/** The same in an index, for lists. */
export function indexKey<
  const Index extends "gsi1" | "gsi2",
  const Parts extends readonly string[],
  const Sort extends readonly string[],
>(index: Index, name: string, parts: Parts, sort: Sort): Keys<Parts, Sort> & { index: Index } {
  return { index, pk: partition(`${index}pk`, name, parts), sk: sorted(`${index}sk`, sort) };
}

/** Attributes by their kind. */
export const text = { type: "string", required: true } as const;
export const number = { type: "number", required: true } as const;
