import type { Page } from "@quayside/shared/kernel/page.ts";
import type { OrderRow } from "@quayside/shared/orders/schema.ts";
import { orderIdByPayment } from "../payments/store.ts";
import { cursorRefused } from "../store/cursor.ts";
import type { Db } from "../store/db.ts";
import { parsedOrderNumber } from "./order-number.ts";
import { orderIdByNumber, orderIdsByEmail, rowsById } from "./store.ts";
import { orderIdsByName, orderIdsBySku } from "./words/store.ts";
import { wordsOf } from "./words/words.ts";

interface Found extends Page<string> {
  /** Words that the name of a found order must have, each at least in its beginning. */
  words?: string[];
}

type PageOptions = { limit: number; cursor?: string };

const only = (orderId: string | undefined): Found => ({ items: orderId ? [orderId] : [] });

/** By which way the first page was found: by SKU, or by which word of the name. A cursor says so in front. */
type Way = "sku" | number;

const cursorPattern = /^(sku|\d)\.(.+)$/;

function wayOf(cursor: string): { way: Way; cursor: string } {
  const [, way, inner] = cursorPattern.exec(cursor) ?? [];
  if (way === undefined || inner === undefined) throw cursorRefused();
  return { way: way === "sku" ? way : Number(way), cursor: inner };
}

async function byWay(db: Db, storeId: string, q: string, way: Way, page: PageOptions): Promise<Found> {
  const goesOn = (found: Page<string>): Page<string> =>
    found.nextCursor ? { ...found, nextCursor: `${way}.${found.nextCursor}` } : found;
  if (way === "sku") return goesOn(await orderIdsBySku(db, storeId, q, page));
  const words = wordsOf(q);
  const word = words[way];
  return word ? { ...goesOn(await orderIdsByName(db, storeId, word, page)), words } : only(undefined);
}

/** Enough to tell a rare word from a common one, in one read. */
const countedAtMost = 1000;
const mostWords = 4;

/** The place of the word that the fewest orders have; of equals the longest. Pages of a common one would be nearly empty. */
async function rarestOf(db: Db, storeId: string, words: readonly string[]): Promise<number> {
  if (words.length < 2) return 0;
  const counted = words.slice(0, mostWords).map(async (word, at) => {
    const { items } = await orderIdsByName(db, storeId, word, { limit: countedAtMost });
    return { at, count: items.length, length: word.length };
  });
  const sorted = (await Promise.all(counted)).toSorted((a, b) => a.count - b.count || b.length - a.length);
  return sorted[0]?.at ?? 0;
}

/** By what staff are told on the phone: a number, an e-mail address, an order or payment id, a SKU, or words of a name. */
async function idsOf(db: Db, storeId: string, q: string, page: PageOptions): Promise<Found> {
  if (q.includes("@")) return orderIdsByEmail(db, storeId, q, page);
  if (q.startsWith("ord_")) return only(q);
  if (page.cursor !== undefined) {
    const { way, cursor } = wayOf(page.cursor);
    return byWay(db, storeId, q, way, { ...page, cursor });
  }
  const number = parsedOrderNumber(q);
  const byNumber = number && (await orderIdByNumber(db, storeId, number));
  // Imported orders keep the numbers they had.
  const byOwn = byNumber ?? (await orderIdByNumber(db, storeId, q));
  const found = byOwn ?? (await orderIdByPayment(db, storeId, q));
  if (found) return only(found);
  const bySku = await byWay(db, storeId, q, "sku", page);
  if (bySku.items.length > 0) return bySku;
  return byWay(db, storeId, q, await rarestOf(db, storeId, wordsOf(q)), page);
}

export async function searchOrders(
  db: Db,
  storeId: string,
  q: string,
  { per_page: limit, cursor, direction }: { per_page: number; cursor?: string; direction: "asc" | "desc" },
  fits: (row: OrderRow) => boolean,
): Promise<Page<OrderRow>> {
  const { items, nextCursor, words = [] } = await idsOf(db, storeId, q, { limit, cursor });
  const named = ({ name, billingName }: OrderRow) => {
    const own = wordsOf(`${name} ${billingName ?? ""}`);
    return words.every((word) => own.some((each) => each.startsWith(word)));
  };
  const rows = (await rowsById(db, storeId, items)).filter((row) => fits(row) && named(row));
  const sign = direction === "asc" ? 1 : -1;
  return { items: rows.toSorted((a, b) => (a.placedAt < b.placedAt ? -sign : sign)), nextCursor };
}
