import type { Filter } from "@quayside/shared/analytics/query.ts";
import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import { dimensions } from "@quayside/shared/metrics/dimensions.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { dayLiteral } from "../../analytics/sql.ts";
import { conditionOf } from "../../analytics/statement.ts";
import type { Verb } from "../../http/route.ts";
import { beginning, fromWhere, smallest } from "../from.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { salesSettingsOf } from "../settings/store.ts";
import { paceBorders, paceOf } from "./pace.ts";
import { productSums, shown } from "./sums.ts";

const listed = 50;

export const findMovers: Verb<SalesDeps, typeof salesOperations.movers> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const { movers } = await salesSettingsOf(deps.db, ctx.storeId);
  const sold = (await productSums(open.engine, open, dayCount(open.range))).filter(({ units }) => units > 0);
  const borders = paceBorders(
    sold.map(({ units }) => units),
    movers,
  );
  const still = await notSold(open);
  const paces = (["fast", "middle", "slow"] as const).map((pace) => {
    const own = sold.filter(({ units }) => paceOf(units, borders) === pace);
    const total = (field: "units" | "revenue") => own.reduce((sum, each) => sum + each[field], 0);
    return { pace, products: own.length, units: total("units"), revenue: total("revenue") };
  });
  const byUnits = sold.toSorted((one, other) => other.units - one.units);
  const fast = byUnits.filter(({ units }) => paceOf(units, borders) === "fast").slice(0, listed);
  const slow = byUnits
    .filter(({ units }) => paceOf(units, borders) === "slow")
    .toReversed()
    .slice(0, listed);
  return {
    ...open.scope,
    rule: `Fast: the ${movers.fast}% of products sold with most units; slow: the ${movers.slow}% with fewest; still: on sale and not sold.`,
    paces: [...paces, { pace: "still" as const, products: still.length, units: 0, revenue: 0 }],
    fast: await shown(open.engine, open, fast),
    slow: await shown(open.engine, open, slow),
    still: still.slice(0, 500),
  };
};

/** Products on sale now that no order of the range has, longest unsold first; filters of orders narrow what counts as sold. */
async function notSold({ engine, range: { from, to }, filters }: OpenSales) {
  const table = smallest(["product_days", "order_lines"], filters);
  const sold = fromWhere({ table, range: { from: beginning, to }, filters, and: ["t.units > 0"] });
  const rows =
    await engine.run(`SELECT coalesce(p.product_id, p.sku) AS id, max(p.product_id) AS product_id, max(p.title) AS title, max(s.last_sold) AS last_sold
FROM products p LEFT JOIN (SELECT t.sku, max(t.day) AS last_sold ${sold} GROUP BY t.sku) s ON s.sku = p.sku
WHERE ${["p.product_status IN ('active', 'seasonal')", ...ofProducts(filters)].join(" AND ")} GROUP BY coalesce(p.product_id, p.sku)
HAVING max(s.last_sold) IS NULL OR max(s.last_sold) < ${dayLiteral(from)} ORDER BY last_sold NULLS FIRST, title`);
  return rows.map(({ id, product_id: productId, title, last_sold: last }) => {
    const product = productId === null ? {} : { productId: String(productId) };
    return { id: String(id), ...product, title: String(title), ...(last !== null && { lastSold: String(last) }) };
  });
}

const ofProducts = (filters: readonly Filter[]) =>
  filters
    .filter(({ dimension }) => dimensions[dimension].level === "product")
    .map((filter) => conditionOf(`p.${dimensions[filter.dimension].column}`, filter));
