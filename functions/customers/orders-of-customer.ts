import type { Page, PageQuery } from "@quayside/shared/kernel/page.ts";
import type { OrderRow } from "@quayside/shared/orders/schema.ts";
import { rowsById } from "../orders/store.ts";
import type { Db } from "../store/db.ts";
import { orderIdsOfCustomer } from "./orders/store.ts";

/** A page of a customer's orders as lists show them, newest first. */
export async function ordersOfCustomer(
  db: Db,
  storeId: string,
  customerId: string,
  { cursor, per_page: limit }: PageQuery,
): Promise<Page<OrderRow>> {
  const page = await orderIdsOfCustomer(db, storeId, customerId, { limit, cursor });
  const rows = new Map((await rowsById(db, storeId, page.items)).map((row) => [row.id, row]));
  return { ...page, items: page.items.flatMap((id) => rows.get(id) ?? []) };
}
