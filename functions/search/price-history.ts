import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Product } from "@quayside/shared/catalog/schema.ts";
import { addSeconds, type Instant } from "@quayside/shared/kernel/day.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { ShelfPrice, ShelfPrices } from "../pricing/shelf-prices.ts";
import { statements } from "./statements.ts";

/** A product's prices as they were, or are, shown. */
export interface Priced {
  product: Product;
  prices: ShelfPrices;
}

/** How long before a price began the prices before it are of interest. */
const historyDays = 30;

const paidFor = ({ product, prices }: Priced) =>
  new Map(product.variants.map(({ sku, price }) => [sku, prices.get(sku)?.price ?? price]));

/** Keeps what each SKU cost until now where it costs something else from now on. */
export function recordPrices(db: DatabaseSync, before: Priced, after: Priced, now: Instant): void {
  const { run } = statements(db);
  const next = paidFor(after);
  for (const [sku, price] of paidFor(before)) {
    const own = next.get(sku);
    if (own === undefined || own === price) continue;
    run("insert or replace into price_history values (?, ?, ?)", sku, now, price);
    run("delete from price_history where sku = ? and until < ?", sku, addSeconds(now, -historyDays * 86_400));
  }
}

/** As a row keeps them. */
export function pricesFrom(text: string): ShelfPrices {
  // A cast: it was written as such a list with the row.
  return new Map(JSON.parse(text) as [string, ShelfPrice][]);
}

/** What a file that was published before shows, for one that is built anew: a price may have changed meanwhile. */
export interface EarlierPrices {
  of(productId: string): Priced | undefined;
  close(): void;
}

export function earlierPrices(file: string): EarlierPrices {
  const db = new DatabaseSync(file, { readOnly: true });
  const find = findingIn(db);
  return {
    of(productId) {
      const row = find?.get(productId) as { doc: string; prices: string } | undefined;
      return row && { product: JSON.parse(row.doc) as Product, prices: pricesFrom(row.prices) };
    },
    close: () => db.close(),
  };
}

/** Undefined where an older format laid its products out otherwise: its history is kept, its prices of now are not known. */
function findingIn(db: DatabaseSync): StatementSync | undefined {
  const columns = db.prepare("select name from pragma_table_info('product_doc')").all();
  const isKnown = ["id", "doc", "prices"].every((wanted) => columns.some(({ name }) => name === wanted));
  if (!isKnown) return undefined;
  return db.prepare("select doc, prices from product join product_doc using (id) where ref = ?");
}

/** The lowest a SKU cost in the 30 days before its price of now began. */
export function lowestBefore(db: DatabaseSync, sku: string): Minor | undefined {
  const { get } = statements(db);
  return (
    get<{ lowest: Minor | null }>("select min(price) as lowest from price_history where sku = ?", sku)?.lowest ??
    undefined
  );
}

/** Brings the history of an earlier file along into one that is built anew. Not inside a transaction. */
export function carryHistory(db: DatabaseSync, earlier: string): void {
  db.prepare("attach database ? as earlier").run(earlier);
  const kept = db.prepare("select 1 from earlier.sqlite_master where name = 'price_history'").get();
  if (kept) db.exec("insert into price_history select sku, until, price from earlier.price_history");
  db.exec("detach database earlier");
}
