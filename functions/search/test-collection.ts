import type { Collection, CollectionMembers, CollectionRule } from "@quayside/shared/collections/schema.ts";
import { ulid } from "@quayside/shared/kernel/id.ts";

let made = 0;

/** Visible and not featured, unless said otherwise. */
export function testCollection(slug: string, members: CollectionMembers, more: Partial<Collection> = {}): Collection {
  made += 1;
  const at = "2026-01-01T00:00:00.000Z";
  return {
    ...{ id: `col_${ulid(1_700_000_000_000 + made, new Uint8Array(10))}`, version: 1, slug, title: slug },
    ...{ visible: true, featured: false, members, formerSlugs: [], createdAt: at, updatedAt: at },
    ...more,
  };
}

export const byRule = (match: "all" | "any", ...conditions: CollectionRule["conditions"]): CollectionRule => ({
  kind: "rule",
  match,
  conditions,
  sort: "newest",
});
