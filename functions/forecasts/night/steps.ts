import { inParallel } from "../../imports/in-parallel.ts";
import { stockOf } from "../../inventory/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { settingsOf } from "../../settings/store.ts";
import { digitsOf, makeForecast } from "../make-forecast.ts";
import { addUp } from "./add-up.ts";
import { batchAt, batchCount } from "./batches.ts";
import type { NightDeps } from "./deps.ts";
import { type NightPlan, nightFile, type SkuForecast, type StockIndexRow, writeNightFile } from "./files.ts";
import { keptWith } from "./kept.ts";
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
    makeForecast(series, { events, mode, digits: digitsOf[scope.metric] }),
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
  const made = batch.map((_, place): SkuForecast => {
    const outOfStock = gaps[place] ?? { days: [], knownSince: null };
    const missing = new Set(outOfStock.days);
    const known = series[place] ?? { first: plan.day, values: [] };
    const forecast = makeForecast(known, { events: plan.events, mode: "fast", digits: digitsOf.units, missing });
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
  const parts = [...Array(batchCount(skus.length)).keys()];
  const [series, made, units, forecasts] = await Promise.all([
    nightFile(deps, prefix, ["series"]),
    inParallel(scopes, 8, (_, part) => nightFile(deps, prefix, ["raw-scope", part])),
    inParallel(parts, 4, (part) => nightFile(deps, prefix, ["series-of-skus", part])),
    inParallel(parts, 4, (part) => nightFile(deps, prefix, ["raw-skus", part])),
  ]);
  const nothing = { first: day, values: [] };
  const none = { kind: "not-enough-data", known: 0, needed: 0 } as const;
  const own = forecasts.flat();
  const sold = units.flat();
  const added = addUp(
    scopes.map((scope, at) => ({ scope, series: series[at] ?? nothing, made: made[at] ?? none })),
    skus.map((sku, at) => ({ sku, series: sold[at] ?? nothing, made: own[at]?.made ?? none })),
  );
  await inParallel(added.scopes, 8, (each, part) => writeNightFile(deps, prefix, ["scope", part], each));
  const rows = skus.map((sku, at) => rowOf(sku, own[at] as SkuForecast, added.points[at] ?? []));
  await writeNightFile(deps, prefix, ["stock"], rows);
  const kept = before === undefined ? [] : await nightFile(deps, before, ["kept"]);
  const tonight = added.scopes.map((each, at) => {
    const scope = scopes[at] as NightPlan["scopes"][number];
    return { scope, point: each.kind === "forecast" ? each.point : [] };
  });
  await writeNightFile(deps, prefix, ["kept"], keptWith(kept, day, tonight));
}

function rowOf(sku: NightPlan["skus"][number], { made, outOfStock }: SkuForecast, point: number[]): StockIndexRow {
  const { days, knownSince } = outOfStock;
  const known = made.kind === "forecast" ? made : { errors: [], shares: [], accuracy: null };
  const { errors, shares, accuracy } = known;
  return { ...sku, point, errors, shares, accuracy, outOfStock: { days: days.length, knownSince } };
}

async function watchNight(deps: NightDeps, ctx: Ctx, prefix: string, { scopes, before }: NightPlan): Promise<void> {
  const series = await nightFile(deps, prefix, ["series"]);
  const kept = before === undefined ? [] : await nightFile(deps, before, ["kept"]);
  const alarms = alarmsOf(kept, scopes, series);
  await writeNightFile(deps, prefix, ["alarms"], alarms);
  await tellBias(deps, ctx, alarms, scopes);
}
