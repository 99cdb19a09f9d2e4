import type { Item } from "./write.ts";

/** Reads whole items by their keys, in no particular order. */
export type ReadKeys = (keys: readonly Item[]) => Promise<Item[]>;

interface Asked {
  keys: readonly Item[];
  resolve(items: Item[]): void;
  reject(error: unknown): void;
}

const nameOf = ({ pk, sk }: Item): string => JSON.stringify([pk, sk]);

/** One read for all; everybody gets what they asked for. */
async function answer(asked: readonly Asked[], read: ReadKeys): Promise<void> {
  try {
    const [first, ...others] = asked;
    if (first && others.length === 0) return first.resolve(await read(first.keys));
    const keys: readonly Item[] = asked.flatMap((each) => [...each.keys]);
    const byName = (items: readonly Item[]) => new Map(items.map((item) => [nameOf(item), item] as const));
    const found = byName(await read([...byName(keys).values()]));
    for (const each of asked) each.resolve(each.keys.flatMap<Item>((key) => found.get(nameOf(key)) ?? []));
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}

/**
 * Makes one request of all that is asked for before anybody waits for an answer, as DataLoader does: who reads several
 * things "at once" pays for one call. What fails, fails for all of them.
 */
export function readTogether(read: ReadKeys): ReadKeys {
  let asked: Asked[] = [];
  function flush(): void {
    const all = asked;
    asked = [];
    void answer(all, read);
  }
  return (keys) =>
    new Promise((resolve, reject) => {
      // After every microtask that is due by then: callers behind an `await` of something known come along.
      if (asked.length === 0) void Promise.resolve().then(() => process.nextTick(flush));
      asked.push({ keys, resolve, reject });
    });
}
