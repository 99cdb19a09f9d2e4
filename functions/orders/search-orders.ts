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

/** By which way the first page was found; a cursor says so in front. */
const ways = ["sku", "name"] as const;
type Way = (typeof ways)[number];

function goesOn(way: Way, found: Page<string>): Page<string> {
  return { ...found, ...(found.nextCursor ? { nextCursor: `${way}.${found.nextCursor}` } : {}) };
}

async function byWay(db: Db, storeId: string, q: string, way: Way, page: PageOptions): Promise<Found> {
  if (way === "sku") return goesOn(way, await orderIdsBySku(db, storeId, q, page));
  const words = wordsOf(q);
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  return longest ? { ...goesOn(way, await orderIdsByName(db, storeId, longest, page)), words } : only(undefined);
}

/** By what staff are told on the phone: a number, an e-mail address, an order or payment id, a SKU, or words of a name. */
async function idsOf(db: Db, storeId: string, q: string, page: PageOptions): Promise<Found> {
  if (q.includes("@")) return orderIdsByEmail(db, storeId, q, page);
  if (q.startsWith("ord_")) return only(q);
  if (page.cursor !== undefined) {
    const way = ways.find((each) => page.cursor?.startsWith(`${each}.`));
    if (!way) throw cursorRefused();
    return byWay(db, storeId, q, way, { ...page, cursor: page.cursor.slice(way.length + 1) });
  }
  const number = parsedOrderNumber(q);
  const byNumber = number && (await orderIdByNumber(db, storeId, number));
  // Imported orders keep the numbers they had.
  const byOwn = byNumber ?? (await orderIdByNumber(db, storeId, q));
  const found = byOwn ?? (await orderIdByPayment(db, storeId, q));
  if (found) return only(found);
  const bySku = await byWay(db, storeId, q, "sku", page);
  return bySku.items.length > 0 ? bySku : byWay(db, storeId, q, "name", page);
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
