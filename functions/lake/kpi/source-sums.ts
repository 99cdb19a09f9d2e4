import { addDays, type Day, startOfDay } from "@quayside/shared/kernel/day.ts";
import type { ComponentName } from "@quayside/shared/metrics/components.ts";
import { returnsBetween } from "../../returns/store.ts";
import type { Db } from "../../store/db.ts";
import type { Fact, MovementRows } from "../facts/fact.ts";
import { factsOf, factsOfReturn } from "../facts-of.ts";
import { storeTime } from "../store-time.ts";
import { besideLedger } from "./beside-ledger.ts";
import { ordersOfDay } from "./source-orders.ts";

/** What a rollup says of sales, returns and payments, by the component's name. */
export const reconciledNames = [
  ...["orders", "revenue", "gross_sales", "discounts", "units", "tax", "total_sales"],
  ...["returns", "returned_units", "return_value", "returned_cogs", "captured", "refunded"],
] as const satisfies readonly ComponentName[];
export type SourceSums = Record<(typeof reconciledNames)[number], number>;

interface Found {
  sums: SourceSums;
  /** Numbers of the day's returns: one may be told by several records. */
  returns: Set<string>;
}

function add({ sums, returns }: Found, { doc }: Fact, day: Day): void {
  const { time, orders, return_lines, payments } = doc as MovementRows;
  for (const row of time.day === day ? orders : []) {
    sums.orders += 1;
    sums.revenue += row.revenue;
    sums.gross_sales += row.gross;
    sums.discounts += row.discount;
    sums.units += row.units;
    sums.tax += row.tax;
    sums.total_sales += row.total;
  }
  for (const row of return_lines.filter((each) => each.day === day)) {
    returns.add(row.return_id);
    sums.returned_units += row.units;
    sums.return_value += row.value;
    sums.returned_cogs += row.cogs;
  }
  for (const row of payments.filter((each) => each.day === day)) {
    sums.captured += row.captured;
    sums.refunded += row.refunded;
  }
}

/**
 * What a day of the store came to, added up from the shop's own orders and returns, not from the lake; and of which of its
 * orders the ledger says otherwise than they do.
 */
export async function sourceSums(db: Db, storeId: string, day: Day, timeZone: string) {
  const timeOf = storeTime(timeZone);
  const sums = Object.fromEntries(reconciledNames.map((name) => [name, 0])) as SourceSums;
  const found: Found = { sums, returns: new Set() };
  const ledger: string[] = [];
  for await (const orders of ordersOfDay(db, storeId, day, timeZone)) {
    for (const order of orders) add(found, factsOf(order, timeOf), day);
    ledger.push(...(await besideLedger(db, storeId, orders)));
  }
  for (const each of await returnsBetween(
    db,
    storeId,
    startOfDay(day, timeZone),
    startOfDay(addDays(day, 1), timeZone),
  ))
    add(found, factsOfReturn(each, timeOf), day);
  return { sums: { ...sums, returns: found.returns.size }, ledger };
}
