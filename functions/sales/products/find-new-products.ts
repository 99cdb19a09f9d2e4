import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Verb } from "../../http/route.ts";
import { beginning, fromWhere, smallest } from "../from.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { salesSettingsOf } from "../settings/store.ts";
import { goods, percentOf, productSums, withOrders } from "./sums.ts";

const firstDays = 30;

interface Beginning {
  since: Day;
  revenue: number;
  units: number;
}

/** New by its first sale ever: what the catalogue says of its launch is often the day it was imported. */
export const findNewProducts: Verb<SalesDeps, typeof salesOperations.newProducts> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const { range, engine } = open;
  const days = query.days ?? (await salesSettingsOf(deps.db, ctx.storeId)).newProductDays;
  const beginnings = await beginningsUntil(open);
  const newSince = addDays(range.to, 1 - days);
  const sums = await productSums(engine, open, dayCount(range));
  const begun = sums.filter(({ id }) => (beginnings.get(id)?.since ?? "") >= newSince);
  const figures = await withOrders(engine, open, begun.slice(0, 500));
  const products = figures.flatMap((each) => {
    const { since, revenue, units } = beginnings.get(each.id) ?? { since: range.to, revenue: 0, units: 0 };
    return { ...each, since, daysOnSale: dayCount({ from: since, to: range.to }), first30: { revenue, units } };
  });
  const total = sums.reduce((sum, { revenue }) => sum + revenue, 0);
  const share = percentOf(
    begun.reduce((sum, { revenue }) => sum + revenue, 0),
    total,
  );
  const earlier = [...beginnings.values()].filter(
    ({ since }) => since < newSince && addDays(since, firstDays) <= range.to,
  );
  return { ...open.scope, days, share, products, typicalFirst30: typical(earlier) };
};

function typical(earlier: readonly Beginning[]) {
  const average = (field: "revenue" | "units") =>
    earlier.length === 0 ? null : earlier.reduce((sum, each) => sum + each[field], 0) / earlier.length;
  return { revenue: average("revenue"), units: average("units"), products: earlier.length };
}

/** Of every product sold until the end of the range: its first day, and what its first 30 days brought until there. */
async function beginningsUntil({ engine, range: { to }, filters }: OpenSales): Promise<Map<string, Beginning>> {
  const table = smallest(["product_days", "order_lines"], filters);
  const range = { from: beginning, to };
  const sold = fromWhere({ table, range, filters, and: [goods, "t.units > 0"] });
  const rows = await engine.run(`WITH first_days AS (SELECT t.sku AS sku, min(t.day) AS day ${sold} GROUP BY t.sku),
filed AS (
  SELECT first_days.sku AS sku, coalesce(p.product_id, first_days.sku) AS id, first_days.day AS day
  FROM first_days LEFT JOIN products p ON p.sku = first_days.sku
), begun AS (SELECT id, min(day) AS since FROM filed GROUP BY id),
own AS (SELECT filed.sku AS sku, begun.id AS id, begun.since AS since FROM filed JOIN begun ON begun.id = filed.id)
SELECT own.id AS id, own.since AS since, sum(sold.revenue) AS revenue, sum(sold.units) AS units
FROM own JOIN (SELECT t.sku AS sku, t.day AS day, t.revenue AS revenue, t.units AS units ${sold}) sold
  ON sold.sku = own.sku AND date_diff('day', own.since, sold.day) < ${firstDays}
GROUP BY own.id, own.since`);
  return new Map(
    rows.map((row) => [
      String(row.id),
      { since: String(row.since), revenue: Number(row.revenue), units: Number(row.units) },
    ]),
  );
}
