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

/** The category that had this address before. */
export function formerly(categories: readonly CategoryNode[], slug: string): CategoryNode | undefined {
  for (const node of categories) {
    const found = node.formerSlugs.includes(slug) ? node : formerly(node.children, slug);
    if (found) return found;
  }
  return undefined;
}
