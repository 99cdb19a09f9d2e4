import { type Order, PublicStatus } from "@quayside/shared/orders/schema.ts";
import type { Db } from "../store/db.ts";
import { ordersById, rowsByStatus } from "./store.ts";

const pageSize = 100;

export interface OrdersWanted {
  /** Instants between which they were placed: from the first, before the second. */
  from?: string;
  before?: string;
  /** The `after` of a page that was had already. */
  after?: string;
}

/**
 * Orders, a page at a time: status by status, oldest first. One whose status changes meanwhile may be left out or come
 * twice, never torn.
 */
export async function* orderPages(
  db: Db,
  storeId: string,
  { from: first = "0", before = "~", after }: OrdersWanted = {},
): AsyncGenerator<{ orders: Order[]; after: string }> {
  const [status, place = first] = after?.split(" ") ?? [];
  const statuses: readonly string[] = PublicStatus.options;
  let from = place;
  for (const each of PublicStatus.options.slice(status === undefined ? 0 : statuses.indexOf(status))) {
    for (;;) {
      const rows = await rowsByStatus(db, storeId, each, { from, to: before, direction: "asc", limit: pageSize });
      const last = rows.at(-1);
      if (!last) break;
      const ids = rows.map(({ id }) => id);
      const byId = new Map((await ordersById(db, storeId, ids)).map(({ order }) => [order.id, order]));
      // The place right behind the last one: bounds are inclusive.
      from = `${last.placedAt}#${last.id}!`;
      yield { orders: ids.flatMap((id) => byId.get(id) ?? []), after: `${each} ${from}` };
    }
    from = first;
  }
}

export async function* everyOrder(db: Db, storeId: string): AsyncGenerator<Order[]> {
  for await (const { orders } of orderPages(db, storeId)) yield orders;
}
