import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { SqlRow } from "../../analytics/engine.ts";
import type { Verb } from "../../http/route.ts";
import { fromWhere } from "../from.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { changeOf, idColumn, percentOf, profitOf } from "./sums.ts";

type Groups = typeof salesOperations.groups;

/** Goods only, so that the groups add up to the products. */
export const groupProducts: Verb<SalesDeps, Groups> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const column = `p.${query.by}`;
  const rows = await groupsIn(open, open.range, column);
  const before = open.before && new Map((await groupsIn(open, open.before, column)).map((row) => [row.key, row]));
  const total = rows.reduce((sum, { revenue }) => sum + Number(revenue), 0);
  const groups = rows.map((row) => {
    const [revenue, units] = [Number(row.revenue), Number(row.units)];
    const then = before?.get(row.key);
    const sums = { revenue: Number(then?.revenue ?? 0), units: Number(then?.units ?? 0) };
    return {
      ...{ key: row.key === null ? null : String(row.key), title: row.key === null ? "Unknown" : String(row.key) },
      ...{ revenue, units, orders: Number(row.orders), products: Number(row.products), ...profitOf(row) },
      ...{ share: percentOf(revenue, total), velocity: units / dayCount(open.range) },
      ...(before ? { before: sums, growth: changeOf(revenue, sums.revenue) } : { growth: null }),
    };
  });
  return { ...open.scope, by: query.by, groups };
};

function groupsIn({ engine, filters }: OpenSales, range: DayRange, column: string): Promise<SqlRow[]> {
  const and = ["t.kind = 'product'"];
  return engine.run(`SELECT ${column} AS "key", sum(t.revenue) AS revenue, sum(t.units) AS units, sum(t.cogs) AS cogs,
  sum(t.costed_revenue) AS costed_revenue, sum(t.costed_units) AS costed_units,
  count(DISTINCT t.order_id) AS orders, count(DISTINCT ${idColumn}) AS products
${fromWhere({ table: "order_lines", range, filters, with: ["products"], and })} GROUP BY ${column} ORDER BY revenue DESC`);
}
