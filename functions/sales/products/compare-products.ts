import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import { fromWhere, smallest } from "../from.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { goods, idColumn, ofProducts, productSums, shown } from "./sums.ts";

/** In the order asked for; what sold nothing in the range is left out. */
export const compareProducts: Verb<SalesDeps, typeof salesOperations.compare> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const sums = await productSums(open.engine, open, dayCount(open.range));
  const chosen = query.ids.flatMap((id) => sums.find((each) => each.id === id) ?? []);
  const figures = await shown(open.engine, open, chosen);
  const series = await seriesOf(
    open,
    chosen.map(({ id }) => id),
  );
  return { ...open.scope, products: figures.map((each) => ({ ...each, series: series.get(each.id) ?? [] })) };
};

/** Days on which they sold. */
async function seriesOf({ engine, range, filters }: OpenSales, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const table = smallest(["product_days", "order_lines"], filters);
  const and = [ofProducts(ids), goods];
  const rows =
    await engine.run(`SELECT ${idColumn} AS id, t.day AS day, sum(t.revenue) AS revenue, sum(t.units) AS units
${fromWhere({ table, range, filters, with: ["products"], and })} GROUP BY ${idColumn}, t.day ORDER BY t.day`);
  const points = rows.map((row) => ({
    ...{ id: String(row.id), day: String(row.day) },
    ...{ revenue: Number(row.revenue), units: Number(row.units) },
  }));
  return Map.groupBy(points, ({ id }) => id);
}
