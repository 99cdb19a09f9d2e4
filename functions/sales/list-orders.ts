import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { OrderBehind } from "@quayside/shared/sales/customers.ts";
import type { SqlRow } from "../analytics/engine.ts";
import { inDays, literal } from "../analytics/sql.ts";
import type { Verb } from "../http/route.ts";
import { fromWhere, smallest } from "./from.ts";
import { openSales, type SalesDeps } from "./open-sales.ts";
import { cursorOf, partsOfCursor } from "./pages-of.ts";

/** An order's sums are of the lines that the filters let through, so that they add up to the figure that is asked about. */
export const listOrders: Verb<SalesDeps, typeof salesOperations.orders> = async (deps, ctx, { query }) => {
  const { cursor, per_page: limit, sort } = query;
  const { engine, range, filters } = await openSales(deps, ctx, query);
  const table = smallest(["orders", "order_lines"], filters);
  const by = sort === "newest" ? "o.placed_at" : "b.revenue";
  const before = cursor === undefined ? "" : ` AND ${beyond(by, partsOfCursor(cursor, sort, 2))}`;
  const rows = await engine.run(`WITH behind AS (
  SELECT t.order_id, sum(t.units) AS units, sum(t.revenue) AS revenue, sum(t.discount) AS discounts
  ${fromWhere({ table, range, filters })} GROUP BY t.order_id
), counted AS (SELECT count(*) AS found FROM behind)
SELECT o.order_id, o.number, o.placed_at, o.day, o.status, o.channel, o.country, o.customer_type, o.total,
  b.units, b.revenue, b.discounts, counted.found
FROM orders o JOIN behind b ON b.order_id = o.order_id CROSS JOIN counted
WHERE ${inDays(range, "o")}${before} ORDER BY ${by} DESC, o.order_id DESC LIMIT ${limit + 1}`);
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  const place = end && [String(sort === "newest" ? end.placed_at : end.revenue), String(end.order_id)];
  return {
    items: page.map(shown),
    ...(rows[0] && { total: Number(rows[0].found) }),
    ...(place && { nextCursor: cursorOf(sort, place) }),
  };
};

/** Rows behind the one at which a page ended. */
function beyond(by: string, [value = "", orderId = ""]: readonly string[]): string {
  const bound =
    by === "b.revenue"
      ? `CAST(${literal(value)} AS BIGINT)`
      : `CAST(${literal(value.replace(/[TZ]/g, " ").trim())} AS TIMESTAMP)`;
  return `(${by} < ${bound} OR (${by} = ${bound} AND o.order_id < ${literal(orderId)}))`;
}

function shown(row: SqlRow): OrderBehind {
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return {
    ...{ orderId: String(row.order_id), number: String(row.number) },
    ...{ placedAt: String(row.placed_at), day: String(row.day), status: String(row.status) },
    ...{ channel: text(row.channel), country: text(row.country), customerType: String(row.customer_type) },
    ...{ units: Number(row.units), revenue: Number(row.revenue), discounts: Number(row.discounts) },
    total: Number(row.total),
  };
}
