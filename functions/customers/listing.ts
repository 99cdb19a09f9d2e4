import type { OutputOf } from "@quayside/shared/contract/operation.ts";
import type { customerOperations } from "@quayside/shared/customers/contract.ts";
import type { Db } from "../store/db.ts";
import type { Item } from "../store/write.ts";
import type { Found } from "./finding/store.ts";
import { customersByWord, customersOfGroup } from "./finding/store.ts";
import { type CustomerWithStats, isGone, statsOf } from "./record.ts";
import { customersByAge, customersBySpent } from "./store.ts";
import { isFoundBy, soughtWords, wordsOf } from "./words.ts";

type List = typeof customerOperations.list;
type Row = OutputOf<List>["items"][number];

export interface Filters {
  q?: string;
  state?: "guest" | "registered";
  group?: string;
  country?: string;
  tag?: string;
  spentFrom?: number;
  sort: "newest" | "spent";
}

/** The index that holds the fewest others: words, then a group, then spending, then all by age. */
export function readerOf(db: Db, storeId: string, { q, group, spentFrom, sort }: Filters) {
  const [word] = soughtWords(q ?? "");
  return (page: { limit: number; cursor?: string }): Promise<Found> => {
    if (word) return customersByWord(db, storeId, word, page);
    if (group) return customersOfGroup(db, storeId, group, page);
    if (sort === "spent" || spentFrom) return customersBySpent(db, storeId, spentFrom ?? 0, page);
    return customersByAge(db, storeId, page);
  };
}

/** Somebody with several words that begin alike is read several times, and shown at the first of them. */
export function isFirstHit({ word }: Item, { record }: CustomerWithStats, { q }: Filters): boolean {
  const [start] = soughtWords(q ?? "");
  if (!start || word === undefined) return true;
  const [first] = wordsOf(record)
    .filter((each) => each.startsWith(start))
    .sort();
  return first === word;
}

export function fits({ q, state, group, country, tag, spentFrom = 0 }: Filters) {
  const sought = soughtWords(q ?? "");
  return ({ record, stats }: CustomerWithStats): boolean =>
    !isGone(record) &&
    (!state || record.state === state) &&
    (!group || record.groups.includes(group)) &&
    (!country || record.country === country) &&
    (!tag || record.tags.includes(tag)) &&
    stats.spent >= spentFrom &&
    isFoundBy(record, sought);
}

export function rowOf({ record, stats }: CustomerWithStats, currency: string): Row {
  return { ...record, stats: statsOf(stats, currency) };
}
