import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import type { QueryEngine } from "../../analytics/engine.ts";
import { literal } from "../../analytics/sql.ts";
import { fromPieces, fromWhere, smallest } from "../from.ts";
import { goods, idColumn, ofProducts } from "./sums.ts";

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
  const table = smallest(["orders", "order_lines"], asked.filters);
  const [count, and] = table === "orders" ? ["count(*)", "t.products > 0"] : ["count(DISTINCT t.order_no)", goods];
  const [row] = await engine.run(`SELECT ${count} AS orders ${fromWhere({ table, ...narrowed(asked), and: [and] })}`);
  return Number(row?.orders ?? 0);
}

const narrowed = ({ range, filters }: Pick<BasketsAsked, "range" | "filters">) => ({ range, filters });

/**
 * Pairs of products in the same orders. Products in fewer orders than a pair must be in are left out before pairs are made
 * (Agrawal & Srikant 1994), those whose SKUs are in too few together before lines are read; and both sides are numbers,
 * which joins and groups much faster than ids.
 */
export async function pairsOf(engine: QueryEngine, asked: BasketsAsked): Promise<Pair[]> {
  const { together, sort, limit, id } = asked;
  const order = { support: "orders", confidence: confidence, lift: "CAST(orders AS DOUBLE) / (orders_a * orders_b)" };
  const rows = await engine.run(`WITH ${candidates(asked)},
bought AS (
  SELECT DISTINCT t.order_no AS basket, candidates.n AS item
  FROM (SELECT t.order_no AS order_no, t.sku AS sku ${fromWhere({ table: "order_lines", ...narrowed(asked), and: [goods] })}) t
  JOIN candidates ON candidates.sku = t.sku
), frequent AS (
  SELECT bought.item AS item, max(enough.id) AS id, count(*) AS orders FROM bought JOIN enough ON enough.n = bought.item
  GROUP BY bought.item HAVING count(*) >= ${together}
), baskets AS (
  SELECT basket FROM bought
  ${id === undefined ? "" : `WHERE basket IN (SELECT b.basket FROM bought b JOIN enough e ON e.n = b.item WHERE e.id = ${literal(id)}) `}GROUP BY basket HAVING count(*) > 1
), numbered AS (
  SELECT bought.basket AS basket, bought.item AS item FROM bought
  JOIN frequent ON frequent.item = bought.item JOIN baskets ON baskets.basket = bought.basket
), pairs AS (
  SELECT l.item AS a, r.item AS b, count(*) AS orders FROM numbered l JOIN numbered r ON r.basket = l.basket AND r.item > l.item
  GROUP BY l.item, r.item HAVING count(*) >= ${together}
), named AS (
  SELECT x.id AS a, y.id AS b, x.orders AS orders_a, y.orders AS orders_b, pairs.orders AS orders
  FROM pairs JOIN frequent x ON x.item = pairs.a JOIN frequent y ON y.item = pairs.b${id === undefined ? "" : ` WHERE ${literal(id)} IN (x.id, y.id)`}
)
SELECT * FROM named ORDER BY ${order[sort]} DESC, orders DESC, a, b LIMIT ${limit}`);
  const pairs = rows.map((row) => ({
    ...{ a: String(row.a), b: String(row.b), orders: Number(row.orders) },
    ...{ ordersA: Number(row.orders_a), ordersB: Number(row.orders_b) },
  }));
  const revenue = await revenueOf(engine, asked, pairs);
  return pairs.map((pair) => ({ ...pair, revenue: revenue.get(`${pair.a} ${pair.b}`) ?? 0 }));
}

/** SKUs of products that may be in enough orders: in no more than all of their SKUs are. */
function candidates({ range, filters, together }: BasketsAsked): string {
  const table = smallest(["product_days", "order_lines"], filters);
  const orders = table === "product_days" ? "sum(t.orders)" : "count(DISTINCT t.order_no)";
  return `skus AS (SELECT t.sku AS sku, ${orders} AS orders ${fromPieces({ table, range, filters, and: [goods] })} GROUP BY t.sku),
filed AS (SELECT skus.sku AS sku, coalesce(p.product_id, skus.sku) AS id, skus.orders AS orders FROM skus LEFT JOIN products p ON p.sku = skus.sku),
enough AS (
  SELECT id, CAST(row_number() OVER (ORDER BY id) AS INTEGER) AS n FROM filed GROUP BY id HAVING sum(orders) >= ${together}
),
candidates AS (SELECT filed.sku AS sku, enough.n AS n FROM filed JOIN enough ON enough.id = filed.id)`;
}

const linesOf = (asked: BasketsAsked, ...and: string[]) =>
  fromWhere({ table: "order_lines", ...narrowed(asked), with: ["products"], and: [goods, ...and] });

const confidence = "greatest(CAST(orders AS DOUBLE) / orders_a, CAST(orders AS DOUBLE) / orders_b)";

/** Of both products of each pair, in the orders that have both. */
async function revenueOf(
  engine: QueryEngine,
  asked: BasketsAsked,
  pairs: readonly Pick<Pair, "a" | "b">[],
): Promise<Map<string, number>> {
  if (pairs.length === 0) return new Map();
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const wanted = pairs.map(({ a, b }) => `(${literal(a)}, ${literal(b)})`);
  const rows = await engine.run(`WITH bought AS (
  SELECT t.order_no, ${idColumn} AS id, sum(t.revenue) AS revenue ${linesOf(asked, ofProducts(ids))}
  GROUP BY t.order_no, ${idColumn}
), wanted (a, b) AS (VALUES ${wanted.join(", ")})
SELECT wanted.a AS a, wanted.b AS b, sum(l.revenue + r.revenue) AS revenue FROM wanted JOIN bought l ON l.id = wanted.a
JOIN bought r ON r.id = wanted.b AND r.order_no = l.order_no GROUP BY wanted.a, wanted.b`);
  return new Map(rows.map(({ a, b, revenue }) => [`${a} ${b}`, Number(revenue)]));
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
