import type { StockLevel } from "./schema.ts";

/** Time to order more: available has come down to the reorder point. */
export function isLow({ available, reorderPoint }: Pick<StockLevel, "available" | "reorderPoint">): boolean {
  return reorderPoint !== undefined && available <= reorderPoint;
}
