import { documentOf } from "@quayside/functions/store/document.ts";
import type { Item } from "@quayside/functions/store/write.ts";

const key = ({ pk, sk }: Item) => `${pk}|${sk}`;

/** Counters and times that tell of a repetition without being one. */
const incidental = new Set(["version", "updatedAt", "writeId", "ttl", "requestId"]);

export function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).filter(([name]) => !incidental.has(name));
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, essence(part)]));
}

/** Items without content of their own: the memory of keyed requests, and the version of the tree of categories. */
const contentless = new Set(["attempt", "category-tree"]);

/** An item with its document opened, so that what is incidental in it counts as such too. */
function essenceOf(item: Item): string {
  return JSON.stringify(essence("doc" in item ? { ...item, doc: documentOf(item) } : item));
}

/** How many items of each kind are new or different, those without content left out. */
export function effects(before: readonly Item[], after: readonly Item[]): Record<string, number> {
  const known = new Map(before.map((item) => [key(item), essenceOf(item)]));
  const counts = new Map<string, number>();
  for (const item of after) {
    const kind = String(item.__edb_e__ ?? String(item.pk).split("#")[1]);
    if (contentless.has(kind) || known.get(key(item)) === essenceOf(item)) continue;
    const how = known.has(key(item)) ? `${kind} changed` : kind;
    counts.set(how, (counts.get(how) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
