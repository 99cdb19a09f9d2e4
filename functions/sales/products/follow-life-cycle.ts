import { addDays } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { LifeStage } from "@quayside/shared/sales/products.ts";
import { dayLiteral } from "../../analytics/sql.ts";
import type { Verb } from "../../http/route.ts";
import { beginning, fromWhere, smallest } from "../from.ts";
import { type OpenSales, openSales, type SalesDeps } from "../open-sales.ts";
import { salesSettingsOf } from "../settings/store.ts";
import { relativeChange, stageOf, stageRule } from "./stage.ts";
import { goods, percentOf } from "./sums.ts";

const shown = 2000;

/** Told at the end of the range, by all that was sold until then; where the range begins plays no part. */
export const followLifeCycle: Verb<SalesDeps, typeof salesOperations.lifeCycle> = async (deps, ctx, { query }) => {
  const open = await openSales(deps, ctx, query);
  const settings = await salesSettingsOf(deps.db, ctx.storeId);
  const lives = await livesUntil(open, settings.lifeCycle.windowDays);
  const store = { recent: total(lives, "recent"), previous: total(lives, "previous") };
  const products = lives.map((life) => ({
    ...life,
    stage: stageOf(life, store, open.range.to, settings),
    relative: relativeChange(life, store),
  }));
  const stages = LifeStage.options.map((stage) => {
    const own = products.filter((each) => each.stage === stage);
    const revenue = total(own, "recent");
    return { stage, products: own.length, revenue, share: percentOf(revenue, store.recent) };
  });
  return { ...open.scope, rule: stageRule(settings), stages, products: products.slice(0, shown) };
};

type Lives = Awaited<ReturnType<typeof livesUntil>>;

const total = (lives: Lives, field: "recent" | "previous") => lives.reduce((sum, life) => sum + life[field], 0);

async function livesUntil({ engine, range: { to }, filters }: OpenSales, windowDays: number) {
  const [recentFrom, previousFrom] = [addDays(to, 1 - windowDays), addDays(to, 1 - 2 * windowDays)];
  const within = (from: string, until: string) => `t.day BETWEEN ${dayLiteral(from)} AND ${dayLiteral(until)}`;
  const table = smallest(["product_days", "order_lines"], filters);
  const range = { from: beginning, to };
  const rows = await engine.run(`WITH sold AS (
  SELECT t.sku AS sku, min(t.day) AS first_sold, max(t.day) AS last_sold,
    sum(CASE WHEN ${within(recentFrom, to)} THEN t.revenue ELSE 0 END) AS recent,
    sum(CASE WHEN ${within(previousFrom, addDays(recentFrom, -1))} THEN t.revenue ELSE 0 END) AS previous
  ${fromWhere({ table, range, filters, and: [goods, "t.units > 0"] })} GROUP BY t.sku
)
SELECT coalesce(p.product_id, sold.sku) AS id, max(p.product_id) AS product_id, coalesce(max(p.title), max(sold.sku)) AS title,
  min(sold.first_sold) AS first_sold, max(sold.last_sold) AS last_sold, sum(sold.recent) AS recent, sum(sold.previous) AS previous
FROM sold LEFT JOIN products p ON p.sku = sold.sku
GROUP BY coalesce(p.product_id, sold.sku) ORDER BY recent DESC, previous DESC, id`);
  return rows.map((row) => ({
    ...{
      id: String(row.id),
      ...(row.product_id !== null && { productId: String(row.product_id) }),
      title: String(row.title),
      firstSold: String(row.first_sold),
      lastSold: String(row.last_sold),
    },
    ...{ recent: Number(row.recent), previous: Number(row.previous) },
  }));
}
