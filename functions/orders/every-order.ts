import { type Order, PublicStatus } from "@quayside/shared/orders/schema.ts";
import type { Db } from "../store/db.ts";
import { ordersById, rowsByStatus } from "./store.ts";

const pageSize = 100;

/**
 * All orders, a page at a time: status by status, oldest first. One whose status changes meanwhile may be left out or come
 * twice, never torn.
 */
export async function* everyOrder(db: Db, storeId: string): AsyncGenerator<Order[]> {
  for (const status of PublicStatus.options) {
    let from = "0";
    for (;;) {
      const rows = await rowsByStatus(db, storeId, status, { from, to: "~", direction: "asc", limit: pageSize });
      const last = rows.at(-1);
      if (!last) break;
      const ids = rows.map(({ id }) => id);
      const byId = new Map((await ordersById(db, storeId, ids)).map(({ order }) => [order.id, order]));
      yield ids.flatMap((id) => byId.get(id) ?? []);
      // The place right behind the last one: bounds are inclusive.
      from = `${last.placedAt}#${last.id}!`;
    }
  }
}
