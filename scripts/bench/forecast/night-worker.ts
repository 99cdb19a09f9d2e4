/** Forecasts each SKU, each category and the shop, and makes them add up; the question comes as JSON on standard input. */
import { readFileSync } from "node:fs";
import { forecast } from "@quayside/functions/forecasting/forecast.ts";
import { type HierarchyNode, reconcile } from "@quayside/functions/forecasting/reconcile.ts";

type Question = { horizon: number; categories: { id: string; skus: { id: string; days: number[] }[] }[] };
const { horizon, categories }: Question = JSON.parse(readFileSync(0, "utf8"));

const together = (rows: number[][]): number[] =>
  (rows[0] ?? []).map((_, day) => rows.reduce((sum, row) => sum + (row[day] ?? 0), 0));

const points = new Map<string, Float64Array>();
function ask(id: string, days: number[], mode: "automatic" | "fast"): void {
  const answer = forecast(
    days.map((value, t) => ({ t: String(t), value })),
    { frequency: "D", horizon, mode },
  );
  points.set(id, answer.kind === "forecast" ? Float64Array.from(answer.point) : new Float64Array(horizon));
}

const totals = categories.map(({ skus }) => together(skus.map(({ days }) => days)));
for (const { skus } of categories) for (const { id, days } of skus) ask(id, days, "fast");
for (const [i, { id }] of categories.entries()) ask(id, totals[i] ?? [], "fast");
ask("shop", together(totals), "automatic");

const shop: HierarchyNode = {
  id: "shop",
  parts: categories.map(({ id, skus }) => ({ id, parts: skus.map((sku) => ({ id: sku.id, parts: [] })) })),
};
const found = reconcile(shop, points, "least-squares", 0);
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    forecasts: found.size,
    cpuSeconds: (user + system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
);
