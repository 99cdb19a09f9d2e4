import type { Day } from "@quayside/shared/kernel/day.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Lake } from "../../analytics/engine.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { eventsOfStore } from "../calendar/events-of-store.ts";
import { learnedUntil } from "../series.ts";
import { batchAt, batchCount } from "./batches.ts";
import { componentsOf } from "./bundled.ts";
import type { NightDeps } from "./deps.ts";
import { type NightPlan, plannedDays, prefixOf, writeNightFile } from "./files.ts";
import { readScopes } from "./read-scopes.ts";
import { readSkus, readUnits } from "./read-skus.ts";
import { stepCount } from "./steps.ts";
import { completedRuns, findNightRun, type NightRun, nightRunWrite } from "./store.ts";

/** What a night is made from, written under a name of its own: whoever writes the run first has planned it. */
export async function planNight(deps: NightDeps, ctx: Ctx, day: Day): Promise<NightRun | undefined> {
  const { db, clock } = deps;
  const opened = await deps.lake.open(ctx.storeId);
  if (!opened) return undefined;
  const lake: Lake = { open: async () => opened };
  const range = learnedUntil(day);
  const [before] = await completedRuns(db, ctx.storeId);
  const prefix = prefixOf(ctx.storeId, day, clock.newSecret().slice(0, 12));
  const scopes = await readScopes({ ...deps, lake }, ctx, range);
  const skus = await readSkus(opened.engine, range, (sold) => componentsOf(db, ctx.storeId, sold));
  const plan: NightPlan = {
    ...{ day, knownUntil: range.to, skus, scopes: scopes.map(({ scope }) => scope) },
    events: await eventsOfStore(deps, ctx, plannedDays(day)),
    ...(before && { before: before.prefix }),
  };
  await writeNightFile(
    deps,
    prefix,
    ["series"],
    scopes.map(({ series }) => series),
  );
  await writeUnits(deps, prefix, { plan, engine: opened.engine });
  await writeNightFile(deps, prefix, ["plan"], plan);
  return written(deps, ctx, plan, prefix);
}

async function writeUnits(
  deps: NightDeps,
  prefix: string,
  { plan, engine }: { plan: NightPlan; engine: Parameters<typeof readUnits>[0] },
): Promise<void> {
  const { skus, day } = plan;
  const names = skus.map(({ sku }) => sku);
  // One batch at a time: a row for each SKU and day of it is in memory until it is written.
  for (let part = 0; part < batchCount(skus.length); part++) {
    const units = await readUnits(engine, learnedUntil(day), batchAt(names, part));
    await writeNightFile(deps, prefix, ["series-of-skus", part], units);
  }
}

async function written(
  { db, clock }: NightDeps,
  ctx: Ctx,
  plan: NightPlan,
  prefix: string,
): Promise<NightRun | undefined> {
  const at = clock.now().toISOString();
  const { day, skus } = plan;
  const run = { day, state: "running", done: 0, of: stepCount(plan), at: "Planned", skus: skus.length } as const;
  const night: NightRun = { run: { ...run, startedAt: at, updatedAt: at }, version: 1, prefix };
  try {
    await db.scratch(nightRunWrite(ctx.storeId, night));
    return night;
  } catch (error) {
    if (isAppError(error, "VERSION_CONFLICT")) return findNightRun(db, ctx.storeId, day);
    throw error;
  }
}
