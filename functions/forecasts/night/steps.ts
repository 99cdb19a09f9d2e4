import { inParallel } from "../../imports/in-parallel.ts";
import { stockOf } from "../../inventory/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { settingsOf } from "../../settings/store.ts";
import { eventsFor } from "../calendar/event-days.ts";
import { daysAhead, digitsOf, makeForecast, rounder } from "../make-forecast.ts";
import { demandOf } from "../stock-forecast.ts";
import { addUp, ownRow, type SkuOwn } from "./add-up.ts";
import { batchAt, batchCount } from "./batches.ts";
import { bundlesByPart, errorsTogether, inBundles } from "./bundled.ts";
import type { NightDeps } from "./deps.ts";
import { type NightPlan, nightFile, type SkuForecast, type StockIndexRow, writeNightFile } from "./files.ts";
import { keptWith } from "./kept.ts";
import { keptSkuFile, keptSkuFiles, keptSkusWith } from "./kept-skus.ts";
import { readOutOfStock } from "./read-out-of-stock.ts";
import { alarmsOf, tellBias } from "./watch-bias.ts";

/** Series that get the full choice of models: the largest. Those after them are forecast in the fast mode. */
const automaticSeries = 180;

/** A part of a night's work. Repeated it writes the same bytes under the same key. */
export interface NightStep {
  at: string;
  run(): Promise<void>;
}

const own = 2;
export const stepCount = ({ scopes, skus }: Pick<NightPlan, "scopes" | "skus">): number =>
  scopes.length + batchCount(skus.length) + own;

export function stepsOf(deps: NightDeps, ctx: Ctx, prefix: string, plan: NightPlan): NightStep[] {
  const { scopes, skus } = plan;
  return [
    ...scopes.map((scope, part) => ({
      at: scope.category || scope.department || "The whole store",
      run: () => forecastScope(deps, prefix, plan, part),
    })),
    ...Array.from({ length: batchCount(skus.length) }, (_, part) => ({
      at: "SKUs",
      run: () => forecastSkus(deps, ctx, { prefix, plan, part }),
    })),
    { at: "Adding up", run: () => addUpNight(deps, prefix, plan) },
    { at: "Comparing with what came", run: () => watchNight(deps, ctx, prefix, plan) },
  ];
}

async function forecastScope(deps: NightDeps, prefix: string, { scopes, events }: NightPlan, part: number) {
  const series = (await nightFile(deps, prefix, ["series"]))[part];
  const scope = scopes[part];
  if (!series || !scope) throw new Error(`${prefix} has no series ${part}`);
  const mode = part < automaticSeries ? "automatic" : "fast";
  await writeNightFile(
    deps,
    prefix,
    ["raw-scope", part],
    makeForecast(series, { events: eventsFor(events, scope), mode, digits: digitsOf[scope.metric] }),
  );
}

async function forecastSkus(
  deps: NightDeps,
  ctx: Ctx,
  { prefix, plan, part }: { prefix: string; plan: NightPlan; part: number },
): Promise<void> {
  const { timeZone } = await settingsOf(deps.db, ctx.storeId, deps.clock);
  const batch = batchAt(plan.skus, part);
  const [series, stock] = await Promise.all([
    nightFile(deps, prefix, ["series-of-skus", part]),
    stockOf(
      deps.db,
      ctx.storeId,
      batch.map(({ sku }) => sku),
    ),
  ]);
  const gaps = await inParallel(batch, 10, async ({ sku }) =>
    readOutOfStock(deps, ctx, { sku, levels: stock.get(sku) ?? [], day: plan.day, timeZone }),
  );
  const made = batch.map(({ category }, place): SkuForecast => {
    const outOfStock = gaps[place] ?? { days: [], knownSince: null };
    const missing = new Set(outOfStock.days);
    const known = series[place] ?? { first: plan.day, values: [] };
    const events = eventsFor(plan.events, { category: category ?? "" });
    const forecast = makeForecast(known, { events, mode: "fast", digits: digitsOf.units, missing });
    return { made: short(forecast), outOfStock };
  });
  await writeNightFile(deps, prefix, ["raw-skus", part], made);
}

/** Of SKUs what they did in the past is told by their days alone. */
function short(made: SkuForecast["made"]): SkuForecast["made"] {
  if (made.kind !== "forecast") return made;
  const nothing: number[] = [];
  return { ...made, effects: [], parts: { ...made.parts, trend: nothing, season: nothing, events: nothing } };
}

async function addUpNight(deps: NightDeps, prefix: string, plan: NightPlan): Promise<void> {
  const { scopes, skus, day, before } = plan;
  const [series, made] = await Promise.all([
    nightFile(deps, prefix, ["series"]),
    inParallel(scopes, 8, (_, part) => nightFile(deps, prefix, ["raw-scope", part])),
  ]);
  const own = await ownForecasts(deps, prefix, plan);
  // A part that goes out in bundles alone is no SKU of its category: what adds up is what was sold.
  const sold = own.filter(({ isSold }) => isSold);
  const nothing = { first: day, values: [] };
  const none = { kind: "not-enough-data", known: 0, needed: 0 } as const;
  const added = addUp(
    scopes.map((scope, at) => ({ scope, series: series[at] ?? nothing, made: made[at] ?? none })),
    sold,
  );
  await inParallel(added.scopes, 8, (each, part) => writeNightFile(deps, prefix, ["scope", part], each));
  const points = new Map(sold.map((each, at) => [each, added.points[at] as number[]]));
  const index = stockIndex(
    skus,
    own,
    own.map((each) => points.get(each) ?? new Array<number>(daysAhead).fill(0)),
  );
  await writeNightFile(deps, prefix, ["stock"], index);
  await keepSkus(deps, prefix, plan, index);
  const kept = before === undefined ? [] : await nightFile(deps, before, ["kept"]);
  const tonight = added.scopes.map((each, at) => {
    const scope = scopes[at] as NightPlan["scopes"][number];
    return { scope, point: each.kind === "forecast" ? each.point : [] };
  });
  await writeNightFile(deps, prefix, ["kept"], keptWith(kept, day, tonight));
}

type Own = SkuOwn & Pick<StockIndexRow, "errors" | "shares" | "accuracy" | "outOfStock"> & { isSold: boolean };

/** What is needed of each SKU's own forecast; one part's files at a time, for all together are a hundred megabytes. */
async function ownForecasts(deps: NightDeps, prefix: string, { skus, day }: NightPlan): Promise<Own[]> {
  const all: Own[] = [];
  for (let part = 0; part < batchCount(skus.length); part++) {
    const [series, forecasts] = await Promise.all([
      nightFile(deps, prefix, ["series-of-skus", part]),
      nightFile(deps, prefix, ["raw-skus", part]),
    ]);
    for (const [place, sku] of batchAt(skus, part).entries()) {
      const { made, outOfStock } = forecasts[place] as SkuForecast;
      const units = series[place] ?? { first: day, values: [] };
      const [row, isSold] = [ownRow({ made, series: units }), units.values.length > 0];
      const known = made.kind === "forecast" ? made : { errors: [], shares: [], accuracy: null };
      const { errors, shares, accuracy } = known;
      const { days, knownSince } = outOfStock;
      all.push({ sku, row, isSold, errors, shares, accuracy, outOfStock: { days: days.length, knownSince } });
    }
  }
  return all;
}

function stockIndex(skus: NightPlan["skus"], own: readonly Own[], points: readonly number[][]): StockIndexRow[] {
  const byPart = bundlesByPart(skus);
  return skus.map((sku, at) => {
    const { shares, accuracy, outOfStock, errors } = own[at] as Own;
    const bundles = byPart.get(sku.sku) ?? [];
    const others = bundles.map(({ place, quantity }) => ({ quantity, errors: own[place]?.errors ?? [] }));
    return {
      ...{ ...sku, point: points[at] ?? [], inBundles: inBundles(bundles, points).map(rounder(digitsOf.units)) },
      ...{ errors: others.length > 0 ? errorsTogether(errors, others) : errors, shares, accuracy, outOfStock },
    };
  });
}

/** Of SKUs what was forecast a week ahead goes on from the night before. */
async function keepSkus(deps: NightDeps, prefix: string, { day, before }: NightPlan, index: readonly StockIndexRow[]) {
  const byFile = Map.groupBy(index, ({ sku }) => keptSkuFile(sku));
  await inParallel(keptSkuFiles, 4, async (part) => {
    const known = before === undefined ? [] : await nightFile(deps, before, ["kept-skus", part]);
    const tonight = (byFile.get(part) ?? []).map((row) => ({ sku: row.sku, point: demandOf(row, 0).point }));
    await writeNightFile(deps, prefix, ["kept-skus", part], keptSkusWith(known, day, tonight));
  });
}

async function watchNight(deps: NightDeps, ctx: Ctx, prefix: string, { scopes, before }: NightPlan): Promise<void> {
  const series = await nightFile(deps, prefix, ["series"]);
  const kept = before === undefined ? [] : await nightFile(deps, before, ["kept"]);
  const alarms = alarmsOf(kept, scopes, series);
  await writeNightFile(deps, prefix, ["alarms"], alarms);
  await tellBias(deps, ctx, alarms, scopes);
}
