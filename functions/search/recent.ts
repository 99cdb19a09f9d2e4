/** The most recently used values up to a total weight; the longest unused go first. */
export interface Recent<V> {
  of(key: string, make: () => V): V;
}

export function createRecent<V>(limit: number, weightOf: (value: V) => number): Recent<V> {
  const kept = new Map<string, V>();
  let weight = 0;
  return {
    of(key, make) {
      const known = kept.get(key);
      const value = known ?? make();
      if (known === undefined) weight += weightOf(value);
      kept.delete(key);
      kept.set(key, value);
      for (const [oldest, old] of kept) {
        if (weight <= limit || oldest === key) break;
        kept.delete(oldest);
        weight -= weightOf(old);
      }
      return value;
    },
  };
}
