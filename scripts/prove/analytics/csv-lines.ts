import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { Move } from "@quayside/functions/analytics/test-moves.ts";
import { firstOrders, type OrderExtras, type SoldLine } from "@quayside/functions/analytics/test-reference.ts";
import { parse } from "csv-parse";

/** A line of the file, in the words of the file. */
export interface FileLine {
  code: string;
  title: string;
  units: number;
  price: string;
}

/** A sale, or what came back: with units that count up in both. */
export interface FileDocument {
  number: string;
  /** The latest of its lines: a few orders were typed over two minutes. */
  date: string;
  customer: string;
  country: string;
  lines: FileLine[];
}

export interface Retailer {
  orders: FileDocument[];
  /** The earliest first. */
  returns: FileDocument[];
  lines: SoldLine[];
  /** What each line of a sale or a return moved, by its code and day. */
  moves: Move[];
  extras: Map<string, OrderExtras>;
  /** Days with sales, in their order. */
  days: string[];
  /** What products are filed under; the file does not say. */
  categoryOf(code: string): { category: string; department: string } | undefined;
}

const isProduct = (code: string) => /^[0-9]{5}[A-Z]*$/.test(code);

/** As the catalogue's SKUs are written. */
const codeOf = (typed: string) =>
  typed
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9._-]+/g, "-")
    .replace(/^[^A-Z0-9]+/, "");

/** Decided by its digits alone, so that nobody need say so for thousands of them. */
export function categoryOf(code: string): { category: string; department: string } | undefined {
  if (!isProduct(code)) return undefined;
  const place = Number(code.slice(2, 5)) % 24;
  return { category: `Category ${place}`, department: `Department ${place % 5}` };
}

/** So many of each state as digits fall; all variants of a product have their first five in common. */
export const statusOf = (code: string) => (Number(code.slice(0, 5)) % 3 === 0 ? "discontinued" : "active");

/** An amount in pence: thousandths of a pound times units, rounded once, half up. */
function pence(units: number, price: string): number {
  const [pounds = "0", fraction = ""] = price.split(".");
  const thousandths = Number(pounds) * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"));
  const exact = thousandths * units;
  return Math.trunc(exact / 10) + (exact % 10 >= 5 ? 1 : 0);
}

/** Sales of "Online Retail II" (UCI, D. Chen 2019, CC BY 4.0) by the rules of its description, as plain lines. */
export async function readRetailer(path: string): Promise<Retailer> {
  const orders = new Map<string, FileDocument>();
  const returns = new Map<string, FileDocument>();
  const rows = createReadStream(path)
    .pipe(createGunzip())
    .pipe(parse({ from_line: 2 }));
  for await (const [sheet, number, code, title, quantity, date, price, customer, country] of rows as AsyncIterable<
    string[]
  >) {
    if (!number || !date || !price || (sheet === "2009-2010" && date >= "2010-12-01")) continue;
    const units = Number(quantity);
    const isSale = /^[0-9]/.test(number) && units > 0;
    const isReturn = /^C/i.test(number) && units < 0;
    if (!(isSale || isReturn) || !(Number(price) > 0)) continue;
    const documents = isSale ? orders : returns;
    const known = documents.get(number) ?? {
      number,
      date,
      customer: customer ?? "",
      country: country ?? "",
      lines: [],
    };
    documents.set(number, known);
    if (date > known.date) known.date = date;
    const words = (title ?? "").trim() || (code ?? "");
    known.lines.push({ code: codeOf(code ?? ""), title: words, units: Math.abs(units), price });
  }
  const byDate = [...returns.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  return told([...orders.values()], byDate);
}

function movesOf(source: Move["source"], documents: readonly FileDocument[]): Move[] {
  return documents.flatMap(({ number: id, date, lines }) =>
    lines.map(({ code: sku, units, price }) => {
      const money = pence(units, price);
      const adds = { units, ...(source === "sales" ? { revenue: money } : { value: money }) };
      return { source, id, day: date.slice(0, 10), of: { sku }, adds };
    }),
  );
}

function told(orders: FileDocument[], returns: FileDocument[]): Retailer {
  const lines: SoldLine[] = [];
  const extras = new Map<string, OrderExtras>();
  for (const { number: order, date, customer, country, lines: sold } of orders) {
    extras.set(order, { delivery: 0, tax: 0 });
    for (const { code: sku, units, price } of sold) {
      const filed = categoryOf(sku);
      lines.push({
        ...{
          order,
          customer: customer || null,
          day: date.slice(0, 10),
          hour: date.slice(11, 13),
          at: `${date} ${order}`,
        },
        ...{ units, gross: pence(units, price), discount: 0, cost: null, sku, kind: filed ? "product" : "fee" },
        of: {
          country,
          category: filed?.category ?? null,
          department: filed?.department ?? null,
          product: filed ? `prd_${sku.slice(0, 5)}` : null,
          product_status: filed ? statusOf(sku) : null,
        },
      });
    }
  }
  const first = firstOrders(lines);
  for (const { of, customer, order } of lines)
    of.customer_type = customer === null ? "unknown" : first.has(order) ? "new" : "returning";
  const days = [...new Set(lines.map(({ day }) => day))].sort();
  const moves = [...movesOf("sales", orders), ...movesOf("returns", returns)];
  return { orders, returns, lines, moves, extras, days, categoryOf };
}
