import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import type { QueryEngine } from "../../analytics/engine.ts";
import { literal } from "../../analytics/sql.ts";
import { fromWhere } from "../from.ts";
import { idColumn } from "./sums.ts";

export interface BasketsAsked {
  range: DayRange;
  filters: readonly Filter[];
  /** Orders that two products are in together, at least. */
  together: number;
  sort: "lift" | "confidence" | "support";
  limit: number;
  id?: string;
}

export interface Pair {
  a: string;
  b: string;
  ordersA: number;
  ordersB: number;
  orders: number;
  revenue: number;
}

/** Orders with at least one product. */
export async function basketCount(
  engine: QueryEngine,
  asked: Pick<BasketsAsked, "range" | "filters">,
): Promise<number> {
  const [row] = await engine.run(`SELECT count(DISTINCT t.order_id) AS orders
${fromWhere({ table: "order_lines", ...narrowed(asked), and: ["t.kind = 'product'"] })}`);
  return Number(row?.orders ?? 0);
}

const narrowed = ({ range, filters }: Pick<BasketsAsked, "range" | "filters">) => ({ range, filters });

/**
 * Pairs of products in the same orders. Products in fewer orders than a pair must be in are left out before pairs are made
 * (Agrawal & Srikant 1994), and both sides are numbers, which joins and groups much faster than ids.
 */
export async function pairsOf(engine: QueryEngine, asked: BasketsAsked): Promise<Pair[]> {
  const { together, sort, limit, id } = asked;
  const only = id === undefined ? "" : ` AND (x.id = ${literal(id)} OR y.id = ${literal(id)})`;
  const order = { support: "orders", confidence: confidence, lift: "CAST(orders AS DOUBLE) / (orders_a * orders_b)" };
  const rows = await engine.run(`WITH bought AS (
  SELECT t.order_id, ${idColumn} AS id, sum(t.revenue) AS revenue
  ${fromWhere({ table: "order_lines", ...narrowed(asked), with: ["products"], and: ["t.kind = 'product'"] })}
  GROUP BY t.order_id, ${idColumn}
), frequent AS (
  SELECT id, count(*) AS orders, row_number() OVER (ORDER BY id) AS n FROM bought GROUP BY id HAVING count(*) >= ${together}
), baskets AS (
  SELECT order_id, row_number() OVER (ORDER BY order_id) AS n FROM bought JOIN frequent ON frequent.id = bought.id
  GROUP BY order_id HAVING count(*) > 1
), numbered AS (
  SELECT baskets.n AS basket, frequent.n AS item, bought.revenue FROM bought
  JOIN frequent ON frequent.id = bought.id JOIN baskets ON baskets.order_id = bought.order_id
), pairs AS (
  SELECT l.item AS a, r.item AS b, count(*) AS orders, sum(l.revenue + r.revenue) AS revenue
  FROM numbered l JOIN numbered r ON r.basket = l.basket AND r.item > l.item${id === undefined ? "" : ownOnly(id)}
  GROUP BY l.item, r.item HAVING count(*) >= ${together}
), named AS (
  SELECT x.id AS a, y.id AS b, x.orders AS orders_a, y.orders AS orders_b, pairs.orders, pairs.revenue
  FROM pairs JOIN frequent x ON x.n = pairs.a JOIN frequent y ON y.n = pairs.b WHERE TRUE${only}
)
SELECT * FROM named ORDER BY ${order[sort]} DESC, orders DESC, a, b LIMIT ${limit}`);
  return rows.map((row) => ({
    ...{ a: String(row.a), b: String(row.b), ordersA: Number(row.orders_a), ordersB: Number(row.orders_b) },
    ...{ orders: Number(row.orders), revenue: Number(row.revenue) },
  }));
}

const confidence = "greatest(CAST(orders AS DOUBLE) / orders_a, CAST(orders AS DOUBLE) / orders_b)";

/** Baskets without the product asked for need no pairs. */
function ownOnly(id: string): string {
  const own = `SELECT n FROM frequent WHERE id = ${literal(id)}`;
  return ` WHERE l.basket IN (SELECT basket FROM numbered WHERE item IN (${own}))`;
}

/** Support, confidence and lift of a pair among so many orders; support and confidence in per cent. */
export function strengthOf({ ordersA, ordersB, orders }: Pair, all: number) {
  return {
    support: (orders / all) * 100,
    confidenceAb: (orders / ordersA) * 100,
    confidenceBa: (orders / ordersB) * 100,
    lift: (orders * all) / (ordersA * ordersB),
  };
}
