import type { Day, Instant } from "@quayside/shared/kernel/day.ts";
import type { Terms } from "./inbox.ts";
import { type MonthlyTable, schemaVersion, type WholeTable } from "./tables.ts";

/** A Parquet file of the lake. Files are never changed: a new state of a month is a new key. */
export interface LakeFile {
  /** `main/orders/month=2010-12/01J….parquet`. */
  key: string;
  bytes: number;
  rows: number;
  /** The first day in a month of facts; files of before it was noted may lack it. */
  from?: Day | undefined;
}

/** Which files are the lake right now. Whoever reads goes by it alone, so that a compaction is seen whole or not at all. */
export interface Manifest {
  storeId: string;
  /** One more with every compaction. */
  version: number;
  schemaVersion: number;
  timeZone: string;
  currency: string;
  /** Facts of changes up to this instant are in it. */
  asOf: Instant;
  /** By month, `2010-12`, of the store's days. */
  monthly: Record<MonthlyTable, Record<string, LakeFile>>;
  whole: Partial<Record<WholeTable, LakeFile>>;
  /** Files that were the lake until then, for whoever still reads by an earlier manifest. */
  retired: { key: string; at: Instant }[];
  /** Days whose facts changed since their rollups were made. */
  changedDays: Day[];
}

/** The first day that visits are known of: before it there is nothing to count, which is not 0. */
export function visitsSince({ monthly: { sessions = {} } }: Pick<Manifest, "monthly">): Day | undefined {
  const [first] = Object.entries(sessions).sort();
  return first && (first[1].from ?? `${first[0]}-01`);
}

/** Whether the lake is what these terms would make of the same facts. */
export const isMadeBy = (manifest: Manifest, { timeZone, currency }: Terms): boolean =>
  manifest.schemaVersion === schemaVersion && manifest.timeZone === timeZone && manifest.currency === currency;
