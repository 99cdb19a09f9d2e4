import { Sku } from "@quayside/shared/catalog/schema.ts";
import { mostTransferLines } from "@quayside/shared/inventory/transfers.ts";

interface Line {
  sku: string;
  quantity: number;
}

/** Cells are parted by tab, comma, semicolon or spaces, as spreadsheets and people write them. */
function cellsOf(text: string): string[][] {
  const rows = text.split(/\r?\n/).map((row) => row.trim());
  return rows.filter((row) => row !== "").map((row) => row.split(/[\t,; ]+/));
}

/** What is wrong with lines as typed, the first thing first, or `true`. */
export function checkLines(text: string): string | true {
  const rows = cellsOf(text);
  if (rows.length === 0) return "Name at least one SKU and how many";
  if (rows.length > mostTransferLines) return `At most ${mostTransferLines} lines`;
  const seen = new Set<string>();
  for (const [index, [sku = "", quantity = "", ...rest]] of rows.entries()) {
    const at = `Line ${index + 1}`;
    if (!Sku.safeParse(sku).success) return `${at}: "${sku}" is no SKU`;
    if (!/^[1-9]\d{0,6}$/.test(quantity) || rest.length > 0)
      return `${at}: a SKU and a whole number, such as ${sku} 12`;
    if (seen.has(sku)) return `${at}: ${sku} is there twice`;
    seen.add(sku);
  }
  return true;
}

/** Lines that {@link checkLines} found right. */
export function linesOf(text: string): Line[] {
  return cellsOf(text).map(([sku = "", quantity = ""]) => ({ sku, quantity: Number(quantity) }));
}
