import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { ForecastDeps } from "./deps.ts";
import { nightFile, type StockIndexRow } from "./night/files.ts";
import { completedRuns, type NightRun } from "./night/store.ts";
import { forecastSettingsOf } from "./settings/store.ts";

export interface OpenStockForecasts {
  night: NightRun;
  rows: readonly StockIndexRow[];
  settings: Awaited<ReturnType<typeof forecastSettingsOf>>;
  today: string;
  /** Days of the forecast that are over. */
  passed: number;
}

let kept: { prefix: string; rows: Promise<StockIndexRow[]> } | undefined;

/** Files of a run never change: the last one that was read is kept. */
function indexOf(deps: Pick<ForecastDeps, "objects">, prefix: string): Promise<StockIndexRow[]> {
  if (kept?.prefix === prefix) return kept.rows;
  const rows = nightFile(deps, prefix, ["stock"]);
  kept = { prefix, rows };
  rows.catch(() => {
    kept = undefined;
  });
  return rows;
}

/** The last night's forecasts of SKUs; undefined before the first night. */
export async function openStockForecasts(deps: ForecastDeps, ctx: Ctx): Promise<OpenStockForecasts | undefined> {
  const { db, clock } = deps;
  const [[night], settings, { timeZone }] = await Promise.all([
    completedRuns(db, ctx.storeId),
    forecastSettingsOf(db, ctx.storeId),
    settingsOf(db, ctx.storeId, clock),
  ]);
  if (!night) return undefined;
  const today = dayOf(clock.now(), timeZone);
  const passed = Math.max(0, dayCount({ from: night.run.day, to: today }) - 1);
  return { night, rows: await indexOf(deps, night.prefix), settings, today, passed };
}
