import type { Page } from "@quayside/shared/kernel/page.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { number, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, type Item, putWrite, type Write } from "../../store/write.ts";
import { customerMoved } from "../errors.ts";

/** What an order adds to its customer's figures. */
export interface Counted {
  customerId: string;
  placedAt: string;
  /** 1 unless it was cancelled. */
  orders: number;
  /** Minor units captured less refunded. */
  spent: number;
}

/** An order in its customer's list, and what of it the figures hold: counting twice is impossible. */
const CustomerOrderItem = new Entity(
  {
    model: { service: "quayside", entity: "customer-order", version: "1" },
    attributes: {
      storeId: text,
      customerId: text,
      placedAt: text,
      orderId: text,
      orders: number,
      spent: number,
    },
    indexes: {
      byCustomer: sortedKey("customer-orders", ["customerId"], ["placedAt", "orderId"]),
    },
  },
  { table: "quayside" },
);

/** Newest first. */
export async function orderIdsOfCustomer(
  db: Db,
  storeId: string,
  customerId: string,
  page: { limit?: number; cursor?: string; consistent?: boolean },
): Promise<Page<string>> {
  const params = CustomerOrderItem.query.byCustomer({ storeId, customerId }).params();
  const found = await db.query({ ...params, ScanIndexForward: false }, page);
  return { ...found, items: found.items.map(({ orderId }) => String(orderId)) };
}

type Key = Pick<Counted, "customerId" | "placedAt"> & { orderId: string };

export async function countedOrder(db: Db, storeId: string, key: Key): Promise<Counted | undefined> {
  const item: Item | undefined = await db.get(CustomerOrderItem.get({ storeId, ...key }).params(), {
    consistent: true,
  });
  return item && { ...key, orders: Number(item.orders), spent: Number(item.spent) };
}

/** Refused when another process counted since `before` was read. */
export function countedWrite(storeId: string, orderId: string, next: Counted, before: Counted | undefined): Write {
  const row = { storeId, orderId, ...next };
  const put = before
    ? CustomerOrderItem.put(row).where(
        ({ orders, spent }, { eq }) => `${eq(orders, before.orders)} AND ${eq(spent, before.spent)}`,
      )
    : CustomerOrderItem.create(row);
  return putWrite(put.params(), customerMoved);
}

/** Takes an order out of a customer's list; refused when another process counted since. */
export function forgetCountedWrite(storeId: string, orderId: string, { orders, spent, ...key }: Counted): Write {
  const remove = CustomerOrderItem.delete({ storeId, orderId, ...key }).where(
    (stored, { eq }) => `${eq(stored.orders, orders)} AND ${eq(stored.spent, spent)}`,
  );
  return deleteWrite(remove.params(), customerMoved);
}
