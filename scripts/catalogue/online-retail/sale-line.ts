import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";

/** One line of the file that is a sale of a product. */
export interface SaleLine {
  /** Five digits and an optional suffix, in capitals. */
  code: string;
  /** As typed. */
  description: string;
  quantity: number;
  /** Thousandths of a pound: some unit prices are 0.001. */
  priceMills: number;
  /** Days since 1970-01-01, by the shop's own calendar. */
  day: number;
}

/** What a line of the file is to the catalogue: a sale, or a product code seen without being sold. */
export type CatalogueLine = { kind: "sale"; sale: SaleLine } | { kind: "seen"; code: string; description: string };

const productCode = /^\d{5} ?[A-Z]*$/;

const days = new Map<string, number>();
/** `2009-12-01 07:45:00` is a wall-clock time; its day is taken as it stands. */
function dayOf(invoiceDate: string): number {
  const date = invoiceDate.slice(0, 10);
  const known = days.get(date) ?? Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8)) / 86_400_000;
  days.set(date, known);
  return known;
}

/**
 * Reads one row of "Online Retail II" (UCI, D. Chen 2019): src, Invoice, StockCode, Description, Quantity, InvoiceDate,
 * Price. Both sheets hold 1 to 9 December 2010; those of the first are dropped. A sale has an invoice without a letter,
 * a positive quantity and a positive price. Fees and services, whose codes are not five digits, give nothing.
 */
export function catalogueLine(row: readonly string[]): CatalogueLine | undefined {
  const [sheet = "", invoice = "", stockCode = "", text = "", quantity = "", invoiceDate = "", price = ""] = row;
  if (sheet === "2009-2010" && invoiceDate >= "2010-12-01") return undefined;
  const code = stockCode.trim().toUpperCase();
  if (!productCode.test(code)) return undefined;
  const [units, priceMills] = [Number(quantity), Math.round(Number(price) * 1000)];
  const description = text.trim();
  if (!/^\d/.test(invoice) || !(units > 0) || !(priceMills > 0)) return { kind: "seen", code, description };
  return { kind: "sale", sale: { code, description, quantity: units, priceMills, day: dayOf(invoiceDate) } };
}

/** Streams the catalogue's lines from the CSV, gzipped when its name ends in `.gz`. */
export async function* readCatalogueLines(path: string): AsyncGenerator<CatalogueLine> {
  const file = createReadStream(path);
  const text = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  const rows = text.pipe(parse({ from_line: 2, relax_column_count: true }));
  for (const source of [file, text]) source.on("error", (error: Error) => rows.destroy(error));
  for await (const row of rows) {
    const line = catalogueLine(row);
    if (line) yield line;
  }
}
