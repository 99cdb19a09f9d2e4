import { Sku } from "@quayside/shared/catalog/schema.ts";
import { mostAdjustedAtOnce, mostLevelsAtOnce } from "@quayside/shared/inventory/contract.ts";
import type { AdjustmentCode, StockOfSku } from "@quayside/shared/inventory/schema.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../lib/api.ts";
import { useAct } from "../../lib/query.ts";
import { type CheckedRow, checkedRows, type Place, type StockWay, stockFileRows } from "./stock-file.ts";

/** More are an import of their own. */
const mostRows = 5000;

interface BulkStock {
  way: StockWay;
  code: AdjustmentCode;
  note: string;
  text: string;
  places: readonly Place[];
  /** Location of rows that name none. */
  usual: string;
}

const inParts = <Item>(items: readonly Item[], most: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, part) => items.slice(part * most, (part + 1) * most));

/** What the books say of these SKUs; those that could be no SKU are not asked for. */
async function stocksOf(skus: readonly string[]): Promise<Map<string, StockOfSku>> {
  const found = new Map<string, StockOfSku>();
  const known = [...new Set(skus)].filter((sku) => Sku.safeParse(sku).success);
  for (const part of inParts(known, mostLevelsAtOnce))
    for (const stock of await call("inventory.levels", { query: { skus: part.join(",") } }))
      found.set(stock.sku, stock);
  return found;
}

/** Books the rows part by part; what is booked stays booked when a later part is refused, and is not booked again. */
export function useBulkStock({ way, code, note, text, places, usual }: BulkStock) {
  const [rows, setRows] = useState<CheckedRow[]>();
  const [problem, setProblem] = useState<string>();
  const [booked, setBooked] = useState<ReadonlySet<number>>(new Set());
  const adjust = useAct("inventory.adjust-many");
  const count = useAct("inventory.count");
  const forget = () => {
    setRows(undefined);
    setProblem(undefined);
    setBooked(new Set());
    booking.reset();
  };
  const checking = useMutation({
    mutationFn: async () => {
      const read = stockFileRows(text, places, usual);
      return checkedRows(read, way, await stocksOf(read.map(({ sku }) => sku)));
    },
    onSuccess: setRows,
  });
  const check = () => {
    forget();
    const { length } = stockFileRows(text, places, usual);
    if (length === 0) setProblem("Name at least one SKU and its units");
    else if (length > mostRows) setProblem(`At most ${mostRows} rows at once; these are ${length}`);
    else checking.mutate();
  };
  const why = note.trim() || undefined;
  const bookPart = async (part: readonly CheckedRow[]) => {
    if (way === "change") {
      const lines = part.map(({ sku, location, units }) => ({ sku, location, change: Number(units) }));
      await adjust.mutateAsync({ body: { lines, code, note: why } });
    } else
      for (const { sku, location, units, onHand = 0 } of part)
        await count.mutateAsync({ body: { sku, location, counted: Number(units), seen: onHand, note: why } });
    setBooked((before) => new Set([...before, ...part.map(({ row }) => row)]));
  };
  const booking = useMutation({
    mutationFn: async () => {
      const open = (rows ?? []).filter((row) => row.problem === undefined && !booked.has(row.row));
      for (const part of inParts(open, way === "change" ? mostAdjustedAtOnce : 1)) await bookPart(part);
    },
  });
  return { rows, problem, booked, check, checking, booking, forget };
}

export type BulkStockState = ReturnType<typeof useBulkStock>;
