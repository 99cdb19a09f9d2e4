import type { Day, Instant } from "@quayside/shared/kernel/day.ts";
import type { Terms } from "./inbox.ts";
import { type MonthlyTable, schemaVersion, type WholeTable } from "./tables.ts";

/** A Parquet file of the lake. Files are never changed: a new state of a month is a new key. */
export interface LakeFile {
  /** `main/orders/month=2010-12/01J….parquet`. */
  key: string;
  bytes: number;
  rows: number;
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

/** Whether the lake is what these terms would make of the same facts. */
export const isMadeBy = (manifest: Manifest, { timeZone, currency }: Terms): boolean =>
  manifest.schemaVersion === schemaVersion && manifest.timeZone === timeZone && manifest.currency === currency;
