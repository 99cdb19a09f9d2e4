import type { DayRange } from "@quayside/shared/analytics/query.ts";
import { daysIn } from "@quayside/shared/analytics/ranges.ts";
import type { QueryEngine } from "../../analytics/engine.ts";
import { inDays, literal } from "../../analytics/sql.ts";
import { type DaySeries, fromFirstSale } from "../series.ts";
import type { PlannedSku } from "./files.ts";

export type Components = NonNullable<PlannedSku["components"]>;

/** Every SKU that was sold within some days, and every part of a bundle that was, as they are filed now. */
export async function readSkus(
  engine: QueryEngine,
  range: DayRange,
  componentsOf: (skus: readonly string[]) => Promise<ReadonlyMap<string, Components>>,
): Promise<PlannedSku[]> {
  const sold = await rowsOf(
    engine,
    `SELECT t.sku AS sku, arbitrary(t.title) AS title, max(t.kind) AS kind FROM product_days t WHERE ${inDays(range, "t")} GROUP BY t.sku`,
  );
  const components = await componentsOf(sold.map(({ sku }) => sku));
  const known = new Set(sold.map(({ sku }) => sku));
  const parts = new Set([...components.values()].flat().map(({ sku }) => sku));
  const unsold = [...parts].filter((sku) => !known.has(sku));
  const rest =
    unsold.length === 0
      ? []
      : await rowsOf(
          engine,
          `SELECT sku, sku AS title, 'goods' AS kind FROM (VALUES ${unsold.map((sku) => `(${literal(sku)})`).join(", ")}) AS u(sku)`,
        );
  return [...sold, ...rest].map((each) => {
    const made = components.get(each.sku);
    return made ? { ...each, components: [...made] } : each;
  });
}

/** SKUs with what is known of them now, in their order. */
async function rowsOf(engine: QueryEngine, skus: string): Promise<PlannedSku[]> {
  const rows = await engine.run(`WITH chosen AS (
  ${skus}
)
SELECT chosen.sku AS sku, coalesce(p.title, chosen.title) AS title, chosen.kind AS kind,
  p.category AS category, p.department AS department, p.supplier AS supplier, p.cost AS cost
FROM chosen LEFT JOIN products p ON p.sku = chosen.sku ORDER BY chosen.sku`);
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
