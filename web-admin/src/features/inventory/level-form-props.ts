import type { StockLevel } from "@quayside/shared/inventory/schema.ts";

export interface LevelFormProps {
  level: StockLevel;
  onDone: () => void;
}
