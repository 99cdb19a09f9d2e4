import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { GroupBy } from "@quayside/shared/sales/products.ts";
import type * as z from "zod";
import type { SqlRow } from "../../analytics/engine.ts";
import type { Verb } from "../../http/route.ts";
import { fromWhere, smallest } from "../from.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { changeOf, goods, percentOf, profitOf } from "./sums.ts";

type Groups = typeof salesOperations.groups;
type By = z.output<typeof GroupBy>;

/** Goods only, so that the groups add up to the products. */
export const groupProducts: Verb<SalesDeps, Groups> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const { by } = query;
  const [rows, products] = await Promise.all([groupsIn(open, open.range, by), productsIn(open, by)]);
  const before = open.before && new Map((await groupsIn(open, open.before, by)).map((row) => [row.key, row]));
  const total = rows.reduce((sum, { revenue }) => sum + Number(revenue), 0);
  const groups = rows.map((row) => {
    const [revenue, units] = [Number(row.revenue), Number(row.units)];
    const then = before?.get(row.key);
    const sums = { revenue: Number(then?.revenue ?? 0), units: Number(then?.units ?? 0) };
    return {
      ...{ key: row.key === null ? null : String(row.key), title: row.key === null ? "Unknown" : String(row.key) },
      products: products.get(row.key) ?? 0,
      ...{ revenue, units, orders: Number(row.orders), ...profitOf(row) },
      ...{ share: percentOf(revenue, total), velocity: units / dayCount(open.range) },
      ...(before ? { before: sums, growth: changeOf(revenue, sums.revenue) } : { growth: null }),
    };
  });
  return { ...open.scope, by, groups };
};

/** A cube has the sums of its own thing, and orders that are counted once for it. */
function groupsIn({ engine, filters }: OpenSales, range: DayRange, by: By): Promise<SqlRow[]> {
  const cube = `${by}_days` as const;
  const table = smallest([cube, "order_lines"], filters);
  const column = table === cube ? `t.${by}` : `p.${by}`;
  const orders = table === cube ? "sum(t.orders)" : "count(DISTINCT t.order_no)";
  return engine.run(`SELECT ${column} AS "key", sum(t.revenue) AS revenue, sum(t.units) AS units, sum(t.cogs) AS cogs,
  sum(t.costed_revenue) AS costed_revenue, sum(t.costed_units) AS costed_units, ${orders} AS orders
${fromWhere({ table, range, filters, with: table === cube ? [] : ["products"], and: [goods] })} GROUP BY ${column} ORDER BY revenue DESC`);
}

/** How many products of each were sold. */
async function productsIn({ engine, filters, range }: OpenSales, by: By): Promise<ReadonlyMap<unknown, number>> {
  const table = smallest(["product_days", "order_lines"], filters);
  const rows =
    await engine.run(`WITH sold AS (SELECT DISTINCT t.sku AS sku ${fromWhere({ table, range, filters, and: [goods] })})
SELECT p.${by} AS "key", count(DISTINCT coalesce(p.product_id, sold.sku)) AS products
FROM sold LEFT JOIN products p ON p.sku = sold.sku GROUP BY p.${by}`);
  return new Map(rows.map(({ key, products }) => [key, Number(products)]));
}
