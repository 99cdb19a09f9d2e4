import type { DayRange, Filter } from "@quayside/shared/analytics/query.ts";
import type { ProductFigures } from "@quayside/shared/sales/products.ts";
import type { QueryEngine, SqlRow } from "../../analytics/engine.ts";
import { literal } from "../../analytics/sql.ts";
import { fromPieces, fromWhere, smallest } from "../from.ts";

/** The catalogue's product, or the SKU that it does not know. */
export const idColumn = "coalesce(p.product_id, t.sku)";
/** Fees are no products. */
export const goods = "t.kind = 'product'";

/** What is said of a product beside its figures. */
type Described = Pick<ProductFigures, "title" | "productId" | "category" | "brand" | "imageKey">;

/** What a product brought in over a range; `orders` only where no counting over lines was needed ({@link shown}). */
export type ProductSums = Omit<ProductFigures, "orders" | keyof Described> & { orders?: number };

interface Asked {
  range: DayRange;
  filters: readonly Filter[];
}

/** Every product sold in the range, most revenue first. Fees are none. */
export async function productSums(
  engine: QueryEngine,
  { range, filters }: Asked,
  days: number,
): Promise<ProductSums[]> {
  const table = smallest(["product_days", "order_lines"], filters);
  const orders = table === "product_days" ? "sum(t.orders)" : "CAST(NULL AS BIGINT)";
  // By SKU first: there are far fewer of them than rows, and only then is its product looked up.
  const rows = await engine.run(`WITH sold AS (
  SELECT t.sku AS sku, sum(t.revenue) AS revenue, sum(t.units) AS units, sum(t.cogs) AS cogs,
    sum(t.costed_revenue) AS costed_revenue, sum(t.costed_units) AS costed_units, ${orders} AS orders
  ${fromPieces({ table, range, filters, and: [goods] })} GROUP BY t.sku
)
SELECT coalesce(p.product_id, sold.sku) AS id, sum(sold.revenue) AS revenue, sum(sold.units) AS units,
  sum(sold.cogs) AS cogs, sum(sold.costed_revenue) AS costed_revenue, sum(sold.costed_units) AS costed_units,
  CASE WHEN count(*) = 1 THEN sum(sold.orders) END AS orders
FROM sold LEFT JOIN products p ON p.sku = sold.sku GROUP BY coalesce(p.product_id, sold.sku) ORDER BY revenue DESC, id`);
  const total = rows.reduce((sum, { revenue }) => sum + Number(revenue), 0);
  return rows.map((row) => sumsOf(row, total, days));
}

function sumsOf(row: SqlRow, total: number, days: number): ProductSums {
  const [revenue, units] = [Number(row.revenue), Number(row.units)];
  return {
    ...{ id: String(row.id), revenue, units, ...profitOf(row) },
    ...{ share: percentOf(revenue, total), velocity: units / days },
    ...(row.orders !== null && row.orders !== undefined && { orders: Number(row.orders) }),
  };
}

/** Of the units whose cost is known; null where none is. */
export function profitOf(row: SqlRow): { profit: number | null; margin: number | null } {
  if (!Number(row.costed_units)) return { profit: null, margin: null };
  const profit = Number(row.costed_revenue) - Number(row.cogs);
  return { profit, margin: percentOf(profit, Number(row.costed_revenue)) };
}

export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}

/** Change against what was before, per cent. */
export function changeOf(now: number, before: number): number | null {
  return before === 0 ? null : ((now - before) / before) * 100;
}

/** Lines of some products, told by their SKUs, which is much faster than by what they are joined with. */
export function ofProducts(ids: readonly string[]): string {
  const list = ids.map(literal).join(", ");
  return `t.sku IN (SELECT s.sku FROM products s WHERE coalesce(s.product_id, s.sku) IN (${list}) UNION ALL VALUES ${ids.map((id) => `(${literal(id)})`).join(", ")})`;
}

/** Products that are shown, with what they are called now and where they stand; what the catalogue does not know is its SKU. */
export async function described<T extends { id: string }>(
  engine: QueryEngine,
  products: readonly T[],
): Promise<(T & Described)[]> {
  if (products.length === 0) return [];
  const ids = products.map(({ id }) => literal(id)).join(", ");
  const rows =
    await engine.run(`SELECT coalesce(product_id, sku) AS id, max(product_id) AS product_id, max(title) AS title,
  max(category) AS category, max(brand) AS brand, max(image_key) AS image_key
FROM products WHERE coalesce(product_id, sku) IN (${ids}) GROUP BY coalesce(product_id, sku)`);
  const known = new Map(rows.map((row) => [String(row.id), descriptionOf(row)]));
  return products.map((each) => ({ ...each, ...(known.get(each.id) ?? { title: each.id }) }));
}

function descriptionOf(row: SqlRow): Described {
  const text = (name: string, value: SqlRow[string] | undefined) =>
    value === null || value === undefined ? {} : { [name]: String(value) };
  return {
    title: String(row.title ?? row.id),
    ...text("productId", row.product_id),
    ...text("category", row.category),
    ...text("brand", row.brand),
    ...text("imageKey", row.image_key),
  };
}

/** How many orders some products were in. */
async function ordersOf(
  engine: QueryEngine,
  { range, filters }: Asked,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await engine.run(`SELECT ${idColumn} AS id, count(DISTINCT t.order_no) AS orders
${fromWhere({ table: "order_lines", range, filters, with: ["products"], and: [goods, ofProducts(ids)] })} GROUP BY ${idColumn}`);
  return new Map(rows.map(({ id, orders }) => [String(id), Number(orders)]));
}

/** With the number of orders, which is counted for products of several SKUs, as one order may have more than one of them. */
export async function withOrders<T extends ProductSums>(
  engine: QueryEngine,
  asked: Asked,
  sums: readonly T[],
): Promise<(T & { orders: number })[]> {
  const open = sums.filter(({ orders }) => orders === undefined);
  const ids = open.map(({ id }) => id);
  const counted = await ordersOf(engine, asked, ids);
  return sums.map((each) => ({ ...each, orders: each.orders ?? counted.get(each.id) ?? 0 }));
}

/** All that is said of products that are shown. */
export async function shown<T extends ProductSums>(engine: QueryEngine, asked: Asked, sums: readonly T[]) {
  return described(engine, await withOrders(engine, asked, sums));
}
