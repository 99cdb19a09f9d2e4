import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import { countryCode } from "./country-codes.ts";

type Kind = "sale" | "return" | "adjustment";

/** A line of the file, read by the rules of its description (`sale-line.ts` has the source). */
interface Line {
  kind: Kind;
  invoice: string;
  code: string;
  title: string;
  units: number;
  /** As typed: up to three digits behind the dot. */
  price: string;
  date: string;
  customer: string;
  country: string;
}

/** What the file holds and what of it is not history: `lines = sale + return + the sum of refused`, always. */
export interface HistoryReport {
  lines: number;
  saleLines: number;
  returnLines: number;
  orders: number;
  returns: number;
  customers: number;
  refused: Record<string, number>;
  /** Pence: each line rounded once. */
  sales: number;
  returned: number;
}

/** What a shop must have of a document once it was imported. */
export interface Expected {
  lines: number;
  units: number;
  /** Pence: each line rounded once. */
  amount: number;
  email: string;
}

export interface HistoryFiles {
  customers: string;
  orders: string;
  returns: string;
  report: HistoryReport;
  /** By e-mail address, and by number. */
  expected: { customers: Set<string>; orders: Map<string, Expected>; returns: Map<string, Expected> };
}

function kindOf(invoice: string, units: number, price: number): Kind {
  if (/^\d/.test(invoice) && units > 0 && price > 0) return "sale";
  return /^C/i.test(invoice) && units < 0 && price > 0 ? "return" : "adjustment";
}

/** Both sheets hold 1 to 9 December 2010; those of the first are dropped. */
async function* readLines(path: string): AsyncGenerator<Line> {
  const file = createReadStream(path);
  const source = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
  const rows = source.pipe(parse({ from_line: 2, relax_column_count: true }));
  for (const each of [file, source]) each.on("error", (error: Error) => rows.destroy(error));
  for await (const row of rows as AsyncIterable<string[]>) {
    const [sheet, invoice = "", code = "", text = "", units = "", date = "", price = "", customer = "", country = ""] =
      row;
    if (sheet === "2009-2010" && date >= "2010-12-01") continue;
    const kind = kindOf(invoice, Number(units), Number(price));
    const title = text.trim() || code.trim();
    yield { kind, invoice, code, title, units: Math.abs(Number(units)), price, date, customer, country };
  }
}

/** Why a line is neither a sale nor a return. */
function refusal({ invoice, units, price }: Line): string {
  if (/^A/i.test(invoice)) return "ledger adjustment";
  if (Number(price) === 0) return "no price: a stock adjustment";
  return units === 0 ? "no units" : "a stock adjustment";
}

/** Stock codes are the catalogue's SKUs; fees keep their code without what a SKU may not hold. */
export function skuOf(code: string): string {
  return (
    code
      .trim()
      .toUpperCase()
      .replaceAll(/[^A-Z0-9._-]+/g, "-")
      .replaceAll(/^[^A-Z0-9]+/g, "") || "FEE"
  );
}

/** The file knows customers by number alone; nobody can be written to at such an address (RFC 2606). */
export function emailOf(customer: string): string {
  return customer && `customer-${customer}@online-retail.example`;
}

/** `quantity × price` in pence, rounded half away from zero: prices are read as thousandths, which they are. */
export function penceOf(units: number, price: string): number {
  return Math.floor((units * Math.round(Number(price) * 1000) + 5) / 10);
}

interface Document {
  /** The latest time of its lines; a few documents were typed over two minutes. */
  date: string;
  customer: string;
  country: string;
  lines: Line[];
}

function gather(documents: Map<string, Document>, line: Line): void {
  const { date, customer, country } = line;
  const document = documents.get(line.invoice);
  if (!document) {
    documents.set(line.invoice, { date, customer, country, lines: [line] });
    return;
  }
  document.lines.push(line);
  if (date > document.date) document.date = date;
}

const head = {
  customers: ["email", "name", "country", "created_at"],
  orders: ["order", "placed_at", "email", "name", "country", "currency", "sku", "title", "quantity", "unit_price"],
  returns: ["return", "returned_at", "email", "name", "country", "currency", "sku", "title", "quantity", "unit_price"],
} as const;

function documentRows([number, { date, customer, country, lines }]: [string, Document]): string[][] {
  const name = customer && `Customer ${customer}`;
  return lines.map(({ code, title, units, price }, at) => [
    number,
    ...(at === 0 ? [date, emailOf(customer), name, countryCode(country), "GBP"] : ["", "", "", "", ""]),
    ...[skuOf(code), title, String(units), price],
  ]);
}

/** The pages of a file, each some thousand rows, so that no string grows to the size of the file. */
async function write(path: string, header: readonly string[], rows: Iterable<string[]>): Promise<string> {
  const out = createWriteStream(path);
  const put = async (page: string[][]) => {
    if (!out.write(stringify(page))) await once(out, "drain");
  };
  let page: string[][] = [[...header]];
  for (const row of rows) {
    page.push(row);
    if (page.length < 5000) continue;
    await put(page);
    page = [];
  }
  await put(page);
  await new Promise<void>((resolve, reject) => out.on("error", reject).end(resolve));
  return path;
}

function* flat(documents: Iterable<[string, Document]>): Generator<string[]> {
  for (const document of documents) yield* documentRows(document);
}

function expectedOf(documents: Iterable<[string, Document]>): Map<string, Expected> {
  const each = (document: Document): Expected => ({
    lines: document.lines.length,
    units: document.lines.reduce((sum, { units }) => sum + units, 0),
    amount: document.lines.reduce((sum, { units, price }) => sum + penceOf(units, price), 0),
    email: emailOf(document.customer),
  });
  return new Map([...documents].map(([number, document]) => [number, each(document)]));
}

function* customerRows(customers: ReadonlyMap<string, { country: string; since: string }>): Generator<string[]> {
  for (const [number, { country, since }] of customers)
    yield [emailOf(number), `Customer ${number}`, countryCode(country), since];
}

/**
 * Customers, orders and returns of "Online Retail II" (UCI, D. Chen 2019, CC BY 4.0) as files of the shop's own imports,
 * written into `folder`. Returns are sorted by customer, so that an import reads each customer's orders once.
 */
export async function historyFiles(path: string, folder: string): Promise<HistoryFiles> {
  const [orders, returns] = [new Map<string, Document>(), new Map<string, Document>()];
  const customers = new Map<string, { country: string; since: string }>();
  const report: HistoryReport = {
    ...{
      lines: 0,
      saleLines: 0,
      returnLines: 0,
      orders: 0,
      returns: 0,
      customers: 0,
      refused: {},
      sales: 0,
      returned: 0,
    },
  };
  for await (const line of readLines(path)) {
    report.lines += 1;
    const { customer, country, date } = line;
    const known = customers.get(customer);
    if (customer && (!known || date < known.since)) customers.set(customer, { country, since: date });
    if (line.kind === "adjustment") {
      const why = refusal(line);
      report.refused[why] = (report.refused[why] ?? 0) + 1;
      continue;
    }
    const isSale = line.kind === "sale";
    gather(isSale ? orders : returns, line);
    report[isSale ? "saleLines" : "returnLines"] += 1;
    report[isSale ? "sales" : "returned"] += penceOf(line.units, line.price);
  }
  const sorted = [...returns].toSorted(([, one], [, other]) =>
    one.customer === other.customer ? (one.date < other.date ? -1 : 1) : one.customer < other.customer ? -1 : 1,
  );
  Object.assign(report, { orders: orders.size, returns: returns.size, customers: customers.size });
  return {
    customers: await write(`${folder}/customers.csv`, head.customers, customerRows(customers)),
    orders: await write(`${folder}/orders.csv`, head.orders, flat(orders)),
    returns: await write(`${folder}/returns.csv`, head.returns, flat(sorted)),
    report,
    expected: {
      customers: new Set([...customers.keys()].map(emailOf)),
      orders: expectedOf(orders),
      returns: expectedOf(returns),
    },
  };
}
