import type { Page } from "@quayside/shared/kernel/page.ts";
import type { OrderRow } from "@quayside/shared/orders/schema.ts";
import { orderIdByPayment } from "../payments/store.ts";
import type { Db } from "../store/db.ts";
import { parsedOrderNumber } from "./order-number.ts";
import { orderIdByNumber, orderIdsByEmail, rowsById } from "./store.ts";

const only = (orderId: string | undefined): Page<string> => ({ items: orderId ? [orderId] : [] });

/** By what staff are told on the phone: a number, an e-mail address, an order id or a payment id. Exact. */
async function idsOf(
  db: Db,
  storeId: string,
  q: string,
  page: { limit: number; cursor?: string },
): Promise<Page<string>> {
  if (q.includes("@")) return orderIdsByEmail(db, storeId, q, page);
  if (q.startsWith("ord_")) return only(q);
  const number = parsedOrderNumber(q);
  const byNumber = number && (await orderIdByNumber(db, storeId, number));
  // Imported orders keep the numbers they had.
  const byOwn = byNumber ?? (await orderIdByNumber(db, storeId, q));
  return only(byOwn ?? (await orderIdByPayment(db, storeId, q)));
}

export async function searchOrders(
  db: Db,
  storeId: string,
  q: string,
  { per_page: limit, cursor, direction }: { per_page: number; cursor?: string; direction: "asc" | "desc" },
  fits: (row: OrderRow) => boolean,
): Promise<Page<OrderRow>> {
  const found = await idsOf(db, storeId, q, { limit, cursor });
  const rows = (await rowsById(db, storeId, found.items)).filter(fits);
  const sign = direction === "asc" ? 1 : -1;
  return { ...found, items: rows.toSorted((a, b) => (a.placedAt < b.placedAt ? -sign : sign)) };
}
