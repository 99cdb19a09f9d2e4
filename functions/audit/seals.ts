import { Day } from "@quayside/shared/kernel/day.ts";
import type { Objects } from "../platform/objects.ts";
import { canonical } from "./canonical.ts";
import { Seal } from "./seal.ts";

/** The seals of one store, one object a day in the bucket where nothing can be changed. */
export interface Seals {
  /** Sealed days, oldest first. */
  days(): Promise<Day[]>;
  read(day: Day): Promise<Seal>;
  /** Keeps a seal; keeping the same again is fine, another for the same day is a fault. */
  keep(seal: Seal): Promise<void>;
}

export function sealsIn(objects: Objects, storeId: string): Seals {
  const prefix = `seals/${storeId}/`;
  const keyOf = (day: Day) => `${prefix}${day}.json`;
  const read = async (day: Day) => Seal.parse(JSON.parse(await objects.text(keyOf(day))));
  return {
    read,
    async days() {
      const found = await objects.list(prefix);
      return found.map(({ key }) => Day.parse(key.slice(prefix.length, -".json".length))).sort();
    },
    async keep(seal) {
      if (await objects.add(keyOf(seal.day), canonical(seal))) return;
      const kept = await read(seal.day);
      if (kept.digest !== seal.digest) throw new Error(`the audit of ${seal.day} was sealed otherwise before`);
    },
  };
}
