import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { daysIn } from "@quayside/shared/analytics/ranges.ts";
import type { QueryEngine } from "../../analytics/engine.ts";
import { inDays, literal } from "../../analytics/sql.ts";
import { type DaySeries, fromFirstSale } from "../series.ts";
import type { PlannedSku } from "./files.ts";

/** Every SKU that was sold within some days, as it is filed now. */
export async function readSkus(engine: QueryEngine, range: DayRange): Promise<PlannedSku[]> {
  const rows = await engine.run(`WITH sold AS (
  SELECT t.sku AS sku, arbitrary(t.title) AS title, max(t.kind) AS kind FROM product_days t WHERE ${inDays(range, "t")} GROUP BY t.sku
)
SELECT sold.sku AS sku, coalesce(p.title, sold.title) AS title, sold.kind AS kind,
  p.category AS category, p.department AS department, p.supplier AS supplier, p.cost AS cost
FROM sold LEFT JOIN products p ON p.sku = sold.sku ORDER BY sold.sku`);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return rows.map(({ sku, title, kind, category, department, supplier, cost }) => ({
    ...{ sku: String(sku), title: String(title), isFee: kind === "fee" },
    ...{ category: text(category), department: text(department), supplier: text(supplier) },
    cost: cost === null || cost === undefined ? null : Number(cost),
  }));
}

/** Units sold of some SKUs on every day from the first that sold, in the order of the SKUs. */
export async function readUnits(engine: QueryEngine, range: DayRange, skus: readonly string[]): Promise<DaySeries[]> {
  const rows = await engine.run(`SELECT t.sku AS sku, t.day AS day, sum(t.units) AS units FROM product_days t
    WHERE ${inDays(range, "t")} AND t.sku IN (${skus.map(literal).join(", ")}) GROUP BY t.sku, t.day`);
  const bySku = Map.groupBy(rows, ({ sku }) => String(sku));
  const days = daysIn(range);
  return skus.map((sku) => {
    const units = new Map(bySku.get(sku)?.map((row) => [String(row.day), Number(row.units)]));
    return fromFirstSale(
      range.from,
      days.map((day) => units.get(day) ?? 0),
    );
  });
}
