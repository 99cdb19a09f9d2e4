import { addDays, type Day, startOfDay } from "@quayside/shared/kernel/day.ts";
import { PublicStatus } from "@quayside/shared/orders/schema.ts";
import { ordersById, rowsByStatus } from "../../orders/store.ts";
import type { Db } from "../../store/db.ts";
import type { MovementRows, OrderOwn } from "../facts/fact.ts";
import { factsOf } from "../facts-of.ts";
import { storeTime } from "../store-time.ts";

/** What a rollup says of sales, by the component's name. */
export const reconciledNames = [
  "orders",
  "revenue",
  "gross_sales",
  "discounts",
  "units",
  "tax",
  "total_sales",
] as const;
export type SourceSums = Record<(typeof reconciledNames)[number], number>;

const pageSize = 100;

async function* orderIdsOfDay(db: Db, storeId: string, day: Day, timeZone: string): AsyncGenerator<string[]> {
  const [begin, end] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)];
  for (const status of PublicStatus.options) {
    let from = begin;
    for (;;) {
      const rows = await rowsByStatus(db, storeId, status, { from, to: end, direction: "asc", limit: pageSize });
      const last = rows.at(-1);
      if (!last) break;
      yield rows.map(({ id }) => id);
      from = `${last.placedAt}#${last.id}!`;
    }
  }
}

function added(sums: SourceSums, row: OrderOwn): SourceSums {
  return {
    orders: sums.orders + 1,
    revenue: sums.revenue + row.revenue,
    gross_sales: sums.gross_sales + row.gross,
    discounts: sums.discounts + row.discount,
    units: sums.units + row.units,
    tax: sums.tax + row.tax,
    total_sales: sums.total_sales + row.total,
  };
}

/** The sales of a day of the store, added up from the shop's own orders, not from the lake. */
export async function sourceSums(db: Db, storeId: string, day: Day, timeZone: string): Promise<SourceSums> {
  const timeOf = storeTime(timeZone);
  let sums = Object.fromEntries(reconciledNames.map((name) => [name, 0])) as SourceSums;
  for await (const ids of orderIdsOfDay(db, storeId, day, timeZone))
    for (const { order } of await ordersById(db, storeId, ids)) {
      const { time, orders } = factsOf(order, timeOf).doc as MovementRows;
      if (time.day === day) for (const row of orders) sums = added(sums, row);
    }
  return sums;
}
