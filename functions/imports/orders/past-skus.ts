import type { Order } from "@quayside/shared/orders/schema.ts";
import { type PastOrder, pastSkuWrites } from "../../orders/words/past/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { inParallel } from "../in-parallel.ts";
import type { SessionDeps } from "../session.ts";

const width = 8;

/** Gathers which orders have a SKU, so that they are found by it with few writes. */
export function pastSkus({ db }: SessionDeps, { storeId }: Ctx) {
  let bySku = new Map<string, Map<string, PastOrder>>();
  return {
    add({ id, placedAt, lines }: Order): void {
      for (const { sku } of lines) {
        const orders = bySku.get(sku) ?? new Map<string, PastOrder>();
        if (orders.size === 0) bySku.set(sku, orders);
        orders.set(id, { id, placedAt });
      }
    },
    async store(part: string): Promise<void> {
      const writes = [...bySku].flatMap(([sku, orders]) => pastSkuWrites(storeId, sku, [...orders.values()], part));
      await inParallel(writes, width, (write) => db.scratch(write));
      bySku = new Map();
    },
  };
}
