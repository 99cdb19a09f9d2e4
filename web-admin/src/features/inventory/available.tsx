import { isLow } from "@quayside/shared/inventory/low-stock.ts";
import type { StockLevel } from "@quayside/shared/inventory/schema.ts";
import { Status } from "../../ui/status.tsx";

type Level = Pick<StockLevel, "available" | "reorderPoint">;

/** Units for sale: loud when there are none, marked when they are at or under the reorder point. */
export function Available({ level }: { level: Level }) {
  if (level.available === 0) return <Status tone="bad">None</Status>;
  return isLow(level) ? <Status tone="attention">{level.available}</Status> : <span>{level.available}</span>;
}
