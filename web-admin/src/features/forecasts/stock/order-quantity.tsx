import { useFormats } from "../../../lib/format.ts";
import type { StockRow } from "../answers.ts";

/** How many to order now; nothing while it is not due. */
export function OrderQuantity({
  row: { toOrder, orderQuantity },
}: {
  row: Pick<StockRow, "toOrder" | "orderQuantity">;
}) {
  const { count } = useFormats();
  return toOrder ? <b>{count(orderQuantity)}</b> : <span className="soft">–</span>;
}
