import { productShards, productsOfShard } from "@quayside/functions/catalog/store.ts";
import { customersByAge, customersById } from "@quayside/functions/customers/store.ts";
import { keptOf } from "@quayside/functions/orders/cancellation.ts";
import { everyOrder } from "@quayside/functions/orders/every-order.ts";
import { returnsOf } from "@quayside/functions/returns/store.ts";
import type { Db } from "@quayside/functions/store/db.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import type { Expected, HistoryFiles } from "./history-files.ts";

/** What the table has of the records of a file, read back one by one. */
export interface Stored {
  records: number;
  /** Rows of the file that these records hold. */
  rows: number;
  /** Minor units by currency; none for what has no money. */
  sums: Record<string, number>;
  /** Keys of the file that are not there, and those that are there but say otherwise than the file. */
  missing: string[];
  differing: string[];
}

const pageSize = 100;

interface Found {
  units: number;
  total: Money;
  email: string;
  /** Absent where one line of a file may be stored as several. */
  lines?: number;
}

/** Lays documents that were found beside those of the file. What is not of the file is left. */
function documentCount(expected: ReadonlyMap<string, Expected>) {
  const stored: Stored = { records: 0, rows: 0, sums: {}, missing: [], differing: [] };
  const left = new Set(expected.keys());
  return {
    add(number: string, { units, total, email, lines }: Found): void {
      const wanted = expected.get(number);
      if (!wanted || !left.delete(number)) return;
      stored.records += 1;
      stored.rows += lines ?? wanted.lines;
      stored.sums[total.currency] = (stored.sums[total.currency] ?? 0) + total.amount;
      const isSame = units === wanted.units && total.amount === wanted.amount && email === wanted.email;
      if (!isSame || (lines ?? wanted.lines) !== wanted.lines) stored.differing.push(number);
    },
    done: (): Stored => ({ ...stored, missing: [...left] }),
  };
}

const unitsOf = (lines: readonly { quantity: number }[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

type Figures = Map<string, { orders: number; spent: number }>;

function figure(figures: Figures, order: Order): void {
  if (!order.customerId) return;
  const { orders, spent } = figures.get(order.customerId) ?? { orders: 0, spent: 0 };
  figures.set(order.customerId, { orders: orders + 1, spent: spent + keptOf(order) });
}

/** Orders of the file, and what all orders there are come to for each customer. */
async function storedOrders(db: Db, storeId: string, expected: ReadonlyMap<string, Expected>) {
  const count = documentCount(expected);
  const figures: Figures = new Map();
  let refunded = 0;
  for await (const page of everyOrder(db, storeId))
    for (const order of page) {
      const { number, lines, totals, email, source } = order;
      if (source.kind === "import")
        count.add(number, { lines: lines.length, units: unitsOf(lines), total: totals.total, email });
      for (const { cause, amount } of order.refunds) if (cause === "import") refunded += amount.amount;
      figure(figures, order);
    }
  return { orders: count.done(), figures, refunded };
}

/** Returns of the file, and minor units of them that give back a known order. */
async function storedReturns(db: Db, storeId: string, expected: ReadonlyMap<string, Expected>) {
  const count = documentCount(expected);
  let matched = 0;
  let cursor: string | undefined;
  do {
    const page: { items: Return[]; nextCursor?: string } = await returnsOf(db, storeId, { limit: pageSize, cursor });
    for (const { number, lines, total, email } of page.items) {
      count.add(number, { units: unitsOf(lines), total, email });
      for (const { of, amount } of lines) if (of) matched += amount.amount;
    }
    cursor = page.nextCursor;
  } while (cursor);
  return { returns: count.done(), matched };
}

/** Customers of the file; those differ whose figures are not what their orders come to. */
async function storedCustomers(
  db: Db,
  storeId: string,
  expected: ReadonlySet<string>,
  figures: Figures,
): Promise<Stored> {
  const left = new Set(expected);
  const differing: string[] = [];
  let records = 0;
  let cursor: string | undefined;
  do {
    const page = await customersByAge(db, storeId, { limit: pageSize, cursor });
    const ids = page.items.map(({ customerId }) => String(customerId));
    for (const { record, stats } of await customersById(db, storeId, ids)) {
      if (!left.delete(record.email)) continue;
      records += 1;
      const { orders, spent } = figures.get(record.id) ?? { orders: 0, spent: 0 };
      if (stats.orders !== orders || stats.spent !== spent) differing.push(record.email);
    }
    cursor = page.nextCursor;
  } while (cursor);
  return { records, rows: records, sums: {}, missing: [...left], differing };
}

export interface StoredHistory {
  customers: Stored;
  orders: Stored;
  returns: Stored;
  /** Minor units of returns that are refunds on orders, as the orders say and as the returns say. */
  refunded: { ofOrders: number; ofReturns: number };
}

/** Reads back what the table holds of the customers, orders and returns of a file. */
export async function storedHistory(
  db: Db,
  storeId: string,
  expected: HistoryFiles["expected"],
): Promise<StoredHistory> {
  const { orders, figures, refunded } = await storedOrders(db, storeId, expected.orders);
  const { returns, matched } = await storedReturns(db, storeId, expected.returns);
  const customers = await storedCustomers(db, storeId, expected.customers, figures);
  return { customers, orders, returns, refunded: { ofOrders: refunded, ofReturns: matched } };
}

/** Reads back which SKUs of a catalogue the table has; those differ whose product shoppers do not find. */
export async function storedCatalogue(
  db: Db,
  storeId: string,
  skus: readonly string[],
  found: ReadonlySet<string>,
): Promise<Stored> {
  const left = new Set(skus);
  const differing: string[] = [];
  for (let shard = 0; shard < productShards; shard += 1)
    for await (const page of productsOfShard(db, storeId, shard))
      for (const { id, variants } of page)
        for (const { sku } of variants) if (left.delete(sku) && !found.has(id)) differing.push(sku);
  const records = skus.length - left.size;
  return { records, rows: records, sums: {}, missing: [...left], differing };
}
