import { Sku } from "@quayside/shared/catalog/schema.ts";
import type { StockOfSku } from "@quayside/shared/inventory/schema.ts";
import { checkChange, checkUnits, unitsOf } from "./units-text.ts";

/** Whether a file tells how many more or fewer there are, or how many lie on the shelf. */
export type StockWay = "change" | "count";

/** A row of the file, as it would be booked. */
export interface StockFileRow {
  /** As the spreadsheet numbers it. */
  row: number;
  sku: string;
  location: string;
  /** As typed: a change such as -2, or what was counted. */
  units: string;
}

export interface CheckedRow extends StockFileRow {
  onHand?: number;
  becomes?: number;
  /** Why it cannot be booked. */
  problem?: string;
}

/** A location by its id or by its name. */
export interface Place {
  value: string;
  label: string;
}

/** Cells between tabs, semicolons or commas, with the quotes that spreadsheets put around them. */
const cellsOf = (line: string) => line.split(/[\t;,]/).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));

function placeOf(text: string, places: readonly Place[]): string {
  const plain = text.toLowerCase();
  return places.find(({ value, label }) => value === plain || label.toLowerCase() === plain)?.value ?? text;
}

/**
 * `SKU, units` or `SKU, location, units`, one a row. Without a location the row is about `usual`. A row of headings is left
 * out.
 */
export function stockFileRows(text: string, places: readonly Place[], usual: string): StockFileRow[] {
  return text.split(/\r?\n/).flatMap((line, index): StockFileRow[] => {
    const [sku = "", ...rest] = cellsOf(line.replace(/^\uFEFF/, ""));
    if (line.trim() === "" || (index === 0 && /^sku$/i.test(sku))) return [];
    const [place, units] = rest.length > 1 ? [rest[0] ?? "", rest[1] ?? ""] : ["", rest[0] ?? ""];
    return [{ row: index + 1, sku, location: place ? placeOf(place, places) : usual, units }];
  });
}

function checkRow(
  row: StockFileRow,
  way: StockWay,
  stock: StockOfSku | undefined,
): Omit<CheckedRow, keyof StockFileRow> {
  if (!Sku.safeParse(row.sku).success) return { problem: row.sku ? `“${row.sku}” is no SKU` : "The SKU is missing" };
  if (!stock?.goods) return { problem: "No product has this SKU" };
  if (stock.components.length > 0) return { problem: "A bundle: change the stock of its parts" };
  const level = stock.levels.find(({ location }) => location === row.location);
  if (!level) return { problem: `There is no location “${row.location}”` };
  const { onHand } = level;
  const check = way === "change" ? checkChange(row.units, onHand) : checkUnits(row.units, 10_000_000);
  if (check !== true) return { onHand, problem: check };
  const units = unitsOf(row.units) ?? 0;
  return { onHand, becomes: way === "change" ? onHand + units : units };
}

/** Each row beside what the books say now. */
export function checkedRows(
  rows: readonly StockFileRow[],
  way: StockWay,
  stocks: ReadonlyMap<string, StockOfSku>,
): CheckedRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const level = `${row.sku} ${row.location}`;
    const earlier = first.get(level);
    if (earlier !== undefined) return { ...row, problem: `Is in row ${earlier}, too` };
    first.set(level, row.row);
    return { ...row, ...checkRow(row, way, stocks.get(row.sku)) };
  });
}
