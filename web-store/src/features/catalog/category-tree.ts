import type { CategoryNode } from "@quayside/shared/catalog/schema.ts";

/** The nodes from the root down to a category, or undefined where there is no such category. */
export function pathTo(categories: readonly CategoryNode[], slug: string): CategoryNode[] | undefined {
  for (const node of categories) {
    if (node.slug === slug) return [node];
    const below = pathTo(node.children, slug);
    if (below) return [node, ...below];
  }
  return undefined;
}

/** How deep each category lies, in the order of the tree: what is below one comes before the next beside it. */
export function depthsOf(categories: readonly CategoryNode[], depth = 0): ReadonlyMap<string, number> {
  return new Map(
    categories.flatMap(({ slug, children }) => [[slug, depth] as const, ...depthsOf(children, depth + 1)]),
  );
}

/** The category that had this address before. */
export function formerly(categories: readonly CategoryNode[], slug: string): CategoryNode | undefined {
  for (const node of categories) {
    const found = node.formerSlugs.includes(slug) ? node : formerly(node.children, slug);
    if (found) return found;
  }
  return undefined;
}
