import type { AnalyticsRow } from "@quayside/shared/analytics/query.ts";
import type { DimensionName } from "@quayside/shared/metrics/dimensions.ts";
import { conditionOf } from "./statement.ts";
import type { SumDeps } from "./sums.ts";

/** Dimensions whose keys are ids of products. */
const productColumns: Partial<Record<DimensionName, string>> = { product: "product_id", sku: "sku" };

/** Rows with the titles of their products, where they have some. */
export async function labelled(
  deps: SumDeps,
  by: readonly DimensionName[],
  rows: AnalyticsRow[],
): Promise<AnalyticsRow[]> {
  const titles = await Promise.all(by.map((each, place) => titlesOf(deps, productColumns[each], place, rows)));
  if (titles.every((each) => each === undefined)) return rows;
  return rows.map((row) => ({
    ...row,
    labels: row.keys.map((key, place) => (key === null ? null : (titles[place]?.get(key) ?? null))),
  }));
}

async function titlesOf(deps: SumDeps, column: string | undefined, place: number, rows: readonly AnalyticsRow[]) {
  const keys = [...new Set(rows.map(({ keys: all }) => all[place] ?? null))].filter((key) => key !== null);
  if (!column || keys.length === 0) return undefined;
  const sql = `SELECT ${column} AS id, min(title) AS title FROM products WHERE ${conditionOf(column, { is: "in", values: keys })} GROUP BY ${column}`;
  const found = await deps.engine.run(sql, { signal: deps.signal });
  return new Map(found.map(({ id, title }) => [String(id), String(title)]));
}
