import type { StockLevel } from "@quayside/shared/inventory/schema.ts";

/** `free` is on hand − reserved − unavailable: kept, because a condition can compare but not subtract. */
export interface StockCounters extends StockLevel {
  free: number;
}
