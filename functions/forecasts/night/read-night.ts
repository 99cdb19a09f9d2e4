import { daysIn } from "@quayside/shared/analytics/ranges.ts";
import type { ForecastChange } from "@quayside/shared/forecasts/schema.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { eventsFor } from "../calendar/event-days.ts";
import type { ForecastDeps } from "../deps.ts";
import { daysAhead, type MadeForecast } from "../make-forecast.ts";
import type { ForecastScope } from "../series.ts";
import { changeOf } from "./change-of.ts";
import { type NightPlan, nightFile } from "./files.ts";
import { sameScope } from "./kept.ts";
import { completedRuns, type NightRun } from "./store.ts";

export interface NightForecast {
  made: MadeForecast;
  plan: NightPlan;
  madeAt: string;
  change: ForecastChange | null;
}

/** A series' forecast of the last night that reaches over all of the days asked for; else there is none. */
export async function readNight(
  deps: ForecastDeps,
  ctx: Ctx,
  scope: ForecastScope,
  range: { from: Day; to: Day },
): Promise<NightForecast | undefined> {
  const [last, before] = await completedRuns(deps.db, ctx.storeId);
  if (!last || daysIn({ from: last.run.day, to: range.to }).length > daysAhead) return undefined;
  const now = await openNight(deps, last, scope);
  if (!now) return undefined;
  const then = before && (await openNight(deps, before, scope));
  if (now.made.kind !== "forecast" || then?.made.kind !== "forecast") return { ...now, change: null };
  return { ...now, change: changeOf({ ...now, made: now.made }, { ...then, made: then.made }, range) };
}

async function openNight(deps: ForecastDeps, { prefix, run }: NightRun, scope: ForecastScope) {
  const plan = await nightFile(deps, prefix, ["plan"]);
  const part = plan.scopes.findIndex((each) => sameScope(each, scope));
  if (part === -1) return undefined;
  const made = await nightFile(deps, prefix, ["scope", part]);
  return { made, plan: { ...plan, events: eventsFor(plan.events, scope) }, madeAt: run.finishedAt ?? run.updatedAt };
}
