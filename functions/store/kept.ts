import type { Clock } from "../platform/clock.ts";
import type { Db } from "./db.ts";

type ReadOfStore<T> = (db: Db, storeId: string) => Promise<T>;

interface Kept<T> {
  value: T;
  until: number;
}

/**
 * What every request asks for: read once and kept, per table and store, for so many milliseconds. `isFresh` reads it anew, and
 * keeps that. A read that fails is not kept.
 */
export function keptFor<T>(milliseconds: number, read: ReadOfStore<T>) {
  const keptByDb = new WeakMap<Db, Map<string, Kept<T>>>();
  return async (db: Db, storeId: string, clock: Clock, { isFresh = false } = {}): Promise<T> => {
    const kept = keptByDb.get(db) ?? new Map<string, Kept<T>>();
    keptByDb.set(db, kept);
    const now = clock.now().getTime();
    const known = kept.get(storeId);
    if (!isFresh && known && known.until > now) return known.value;
    const value = await read(db, storeId);
    kept.set(storeId, { value, until: now + milliseconds });
    return value;
  };
}
