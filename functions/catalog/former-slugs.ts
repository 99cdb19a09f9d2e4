const kept = 20;

/** Addresses that lead to what is now at `slug`: the one it leaves is remembered, the one it takes is none of them. */
export function formerSlugsOf(before: { slug: string; formerSlugs: readonly string[] }, slug: string): string[] {
  if (before.slug === slug) return [...before.formerSlugs];
  return [...before.formerSlugs, before.slug].filter((former) => former !== slug).slice(-kept);
}
