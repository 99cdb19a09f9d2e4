import type { Category } from "@quayside/shared/catalog/schema.ts";

/**
 * Categories depth first, siblings by position, then name; paths are those of the present parents. What names a parent
 * that is not there, or itself over some way, stands at the root.
 */
export function inTreeOrder(categories: readonly Category[]): Category[] {
  const ids = new Set(categories.map(({ id }) => id));
  const isRoot = ({ parentId }: Category) => parentId === undefined || !ids.has(parentId);
  const children = Map.groupBy(categories, (category) => (isRoot(category) ? undefined : category.parentId));
  const ordered = new Map<string, Category>();
  const visit = (category: Category, above: readonly string[]) => {
    if (ordered.has(category.id)) return;
    const path = [...above, category.slug];
    ordered.set(category.id, { ...category, path });
    for (const child of (children.get(category.id) ?? []).toSorted(bySibling)) visit(child, path);
  };
  for (const root of (children.get(undefined) ?? []).toSorted(bySibling)) visit(root, []);
  for (const category of categories.toSorted(bySibling)) visit(category, []);
  return [...ordered.values()];
}

function bySibling(a: Category, b: Category): number {
  return a.position - b.position || (a.name < b.name ? -1 : 1);
}
