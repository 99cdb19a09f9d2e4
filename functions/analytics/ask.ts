import type { AnalyticsAnswer, AnalyticsQuery } from "@quayside/shared/analytics/query.ts";
import { dayOf } from "@quayside/shared/kernel/day.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { answerOf } from "./answer.ts";
import { besidePlan, type Plans } from "./compare-plan.ts";
import type { Lake } from "./engine.ts";
import { withOwnerNames } from "./owner-names.ts";
import { planOf } from "./plan.ts";

export interface AskDeps {
  db: Db;
  clock: Clock;
  lake: Lake;
  plans?: Plans;
}

/** The one way to ask for figures: what a screen, a report, a goal or a mail shows of a question is this answer. */
export async function ask(
  deps: AskDeps,
  ctx: Ctx,
  query: AnalyticsQuery,
  options: { signal?: AbortSignal } = {},
): Promise<AnalyticsAnswer> {
  const lake = await deps.lake.open(ctx.storeId);
  if (!lake) return unknownYet(deps, ctx, query);
  const { manifest, engine } = lake;
  const planDeps = { manifest, today: dayOf(deps.clock.now(), manifest.timeZone) };
  const found = await answerOf({ ...planDeps, engine, signal: options.signal }, planOf(query, planDeps));
  const answer = { ...found, rows: await withOwnerNames(deps.db, ctx.storeId, query.dimensions, found.rows) };
  return query.compare === "plan" && deps.plans ? besidePlan(ctx, query, answer, deps.plans) : answer;
}

/** Before there are any facts nothing is known; that is not 0. */
async function unknownYet({ db, clock }: AskDeps, ctx: Ctx, query: AnalyticsQuery): Promise<AnalyticsAnswer> {
  const { currency, timeZone } = await settingsOf(db, ctx.storeId, clock);
  const nothing = { monthly: {}, whole: {} } as Parameters<typeof planOf>[1]["manifest"];
  const { ranges, compared, notes, metrics } = planOf(query, {
    manifest: nothing,
    today: dayOf(clock.now(), timeZone),
  });
  return {
    range: ranges.get("now") as AnalyticsAnswer["range"],
    compareRange: compared && ranges.get(compared),
    grain: query.grain,
    timeZone,
    currency,
    metrics: query.metrics,
    dimensions: query.dimensions,
    rows: [],
    totals: { values: query.metrics.map(() => null) },
    notes: { ...Object.fromEntries(metrics.map(({ id }) => [id, "There are no sales yet."])), ...notes },
  };
}
