import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import { firstDayOf } from "@quayside/shared/kernel/calendar.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import { addDays } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { dayLiteral } from "../../analytics/sql.ts";
import type { Verb } from "../../http/route.ts";
import { beginning, fromPieces, fromWhere, smallest } from "../from.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { salesSettingsOf } from "../settings/store.ts";
import { goods, percentOf, productSums, shown } from "./sums.ts";

const firstDays = 30;
/** New products are held against those that began in the year before them. */
const typicalDays = 365;

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
  const newSince = addDays(range.to, 1 - days);
  const typicalSince = addDays(newSince, -typicalDays);
  const [beginnings, sums] = await Promise.all([
    beginningsSince(open, typicalSince),
    productSums(engine, open, dayCount(range)),
  ]);
  const begun = sums.filter(({ id }) => (beginnings.get(id)?.since ?? "") >= newSince);
  const figures = await shown(engine, open, begun.slice(0, 500));
  const products = figures.flatMap((each) => {
    const { since, revenue, units } = beginnings.get(each.id) ?? { since: range.to, revenue: 0, units: 0 };
    return { ...each, since, daysOnSale: dayCount({ from: since, to: range.to }), first30: { revenue, units } };
  });
  const total = sums.reduce((sum, { revenue }) => sum + revenue, 0);
  const share = percentOf(
    begun.reduce((sum, { revenue }) => sum + revenue, 0),
    total,
  );
  const earlier = [...beginnings.values()].filter(({ since }) => {
    return since >= typicalSince && since < newSince && addDays(since, firstDays) <= range.to;
  });
  return { ...open.scope, days, share, products, typicalFirst30: typical(earlier) };
};

function typical(earlier: readonly Beginning[]) {
  const average = (field: "revenue" | "units") =>
    earlier.length === 0 ? null : earlier.reduce((sum, each) => sum + each[field], 0) / earlier.length;
  return { revenue: average("revenue"), units: average("units"), products: earlier.length };
}

/**
 * Of products that began since a day: which day that was, and what their first 30 days brought until the end of the range.
 * Sums of months tell which they are, so that days are read of those alone.
 */
async function beginningsSince(
  { engine, range: { to }, filters }: OpenSales,
  since: Day,
): Promise<Map<string, Beginning>> {
  const table = smallest(["product_days", "order_lines"], filters);
  const and = [goods, "t.units > 0"];
  const from = firstDayOf.month(since);
  const rows = await engine.run(`WITH firsts AS (
  SELECT t.sku AS sku, min(t.day) AS day ${fromPieces({ table, range: { from: beginning, to }, filters, and })} GROUP BY t.sku
), filed AS (
  SELECT firsts.sku AS sku, coalesce(p.product_id, firsts.sku) AS id, firsts.day AS day
  FROM firsts LEFT JOIN products p ON p.sku = firsts.sku
), begun AS (SELECT id FROM filed GROUP BY id HAVING min(day) >= ${dayLiteral(from)}),
days AS (
  SELECT filed.id AS id, sold.day AS day, sum(sold.revenue) AS revenue, sum(sold.units) AS units
  FROM filed JOIN begun ON begun.id = filed.id
  JOIN (SELECT t.sku AS sku, t.day AS day, t.revenue AS revenue, t.units AS units
    ${fromWhere({ table, range: { from, to }, filters, and })}) sold ON sold.sku = filed.sku
  GROUP BY filed.id, sold.day
), since AS (SELECT id, min(day) AS day FROM days GROUP BY id)
SELECT since.id AS id, since.day AS since, sum(days.revenue) AS revenue, sum(days.units) AS units
FROM since JOIN days ON days.id = since.id AND date_diff('day', since.day, days.day) < ${firstDays}
GROUP BY since.id, since.day`);
  return new Map(
    rows.map((row) => [
      String(row.id),
      { since: String(row.since), revenue: Number(row.revenue), units: Number(row.units) },
    ]),
  );
}
