/** An id from a name, unlike those there are: `North warehouse` → `north-warehouse`, `north-warehouse-2`. */
export function newId(name: string, taken: readonly string[], longest = 30): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug =
    plain
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, longest - 3) || "new";
  const nth = (count: number) => (count === 1 ? slug : `${slug}-${count}`);
  for (let count = 1; ; count += 1) if (!taken.includes(nth(count))) return nth(count);
}

/** Gives each thing without an id one from its name. */
export function withIds<T extends { id: string; name: string }>(
  things: readonly T[],
  taken: readonly string[] = [],
): T[] {
  const known = [...taken, ...things.map(({ id }) => id).filter(Boolean)];
  return things.map((thing) => {
    if (thing.id) return thing;
    const id = newId(thing.name, known);
    known.push(id);
    return { ...thing, id };
  });
}
