import { Status } from "../../../ui/status.tsx";
import type { StockRow } from "../answers.ts";

type Row = Pick<StockRow, "toOrder" | "safetyStock">;

/** Said where too few days are known to tell how far off a forecast can be: no safety stock is in what is to be ordered. */
export const knownNote = ({ safetyStock }: Pick<Row, "safetyStock">) => (safetyStock === null ? "Few days known" : "");

/** How a SKU stands: whether it is due, and whether enough is known to say that it is not. */
export function StockState({ row }: { row: Row }) {
  const note = knownNote(row);
  return (
    <>
      {row.toOrder ? <Status tone="attention">To be ordered</Status> : null}
      {note ? <Status tone="plain">{note}</Status> : null}
      {row.toOrder || note ? null : <Status tone="good">Enough</Status>}
    </>
  );
}
