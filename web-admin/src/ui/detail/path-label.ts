import { sentence } from "../../lib/sentence.ts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** What a thing of a list calls itself, else its place; plain values have but a place. */
const nameOf = (value: unknown, at: string): string => {
  const named = isRecord(value) ? (value.name ?? value.title ?? value.label ?? value.sku ?? value.id) : undefined;
  return typeof named === "string" && named ? named : String(Number(at) + 1);
};

/** `upToGrams` → `Up to grams`. */
export function wordsOf(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll(/[-_]/g, " ");
  return sentence(spaced.toLowerCase());
}

/**
 * A path into a document as people read it: `taxZones.0.rates.standard` → `Standard rate of Britain`. What lists hold goes
 * by its own name; fields by `labels`, else by their own words.
 */
export function pathLabel(path: string, doc: unknown, labels: Readonly<Record<string, string>> = {}): string {
  const owners: string[] = [];
  let place = "";
  let here = doc;
  let field = path;
  for (const part of path.split(".")) {
    const next = isRecord(here) ? here[part] : undefined;
    if (!/^\d+$/.test(part)) field = part;
    else if (isRecord(next)) owners.push(nameOf(next, part));
    else place = ` ${Number(part) + 1}`;
    here = next;
  }
  const label = (labels[field] ?? wordsOf(field)) + place;
  return owners.length > 0 ? `${label} of ${owners.join(", ")}` : label;
}
