import { Status } from "../../../ui/status.tsx";
import type { StockRow } from "../answers.ts";

type Row = Pick<StockRow, "toOrder" | "safetyStock">;

/** Too few to say how far off its forecast can be, so that there is no safety stock in what is to be ordered. */
export const hasFewDays = ({ safetyStock }: Pick<Row, "safetyStock">) => safetyStock === null;

/** How a SKU stands, in words: whether it is due, and whether enough is known to say so. */
export function stockState(row: Row): string {
  if (!hasFewDays(row)) return row.toOrder ? "To be ordered" : "Enough";
  return row.toOrder ? "To be ordered, few days known" : "Few days known";
}

export function StockState({ row }: { row: Row }) {
  const tone = row.toOrder ? "attention" : hasFewDays(row) ? "plain" : "good";
  return <Status tone={tone}>{stockState(row)}</Status>;
}
