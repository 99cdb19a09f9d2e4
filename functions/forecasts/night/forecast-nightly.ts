import { addSeconds, type Day, dayOf, timeOf } from "@quayside/shared/kernel/day.ts";
import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { JobResult } from "../../jobs/handler.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { findSettings } from "../../settings/store.ts";
import type { NightDeps } from "./deps.ts";
import { nightFile } from "./files.ts";
import { beginsAt } from "./next-night.ts";
import { planNight } from "./plan-night.ts";
import { type NightStep, stepsOf } from "./steps.ts";
import { findNightRun, type NightRun, nightRunWrite } from "./store.ts";
import { tidyNights } from "./tidy-nights.ts";

/** A worker goes on for so long, under the fifteen minutes that it may; the next run of the job goes on from there. */
const worksSeconds = 12 * 60;
/** No step takes as long: whoever told nothing since is dead. */
const silentSeconds = 150;

/**
 * The job `forecast.nightly`: once a day, after the store's night. What it is interrupted by, it goes on from the step that
 * it was at; two at once write the same. Asked for by its day it waits for no hour.
 */
export async function forecastNightly(
  deps: NightDeps,
  ctx: Ctx,
  input: Record<string, string> = {},
): Promise<JobResult> {
  const { db, clock } = deps;
  const nothing = { steps: 0, left: 0 };
  const settings = await findSettings(db, ctx.storeId);
  if (!settings) return nothing;
  const [day, time] = [dayOf(clock.now(), settings.timeZone), timeOf(clock.now(), settings.timeZone)];
  if (input.day !== undefined && input.day !== day) throw otherDay(day);
  const known = await findNightRun(db, ctx.storeId, day);
  if (!known && time < beginsAt && input.day === undefined) return nothing;
  if (known && (known.run.state === "completed" || isWorkedOn(known, clock.now()))) return nothing;
  const night = known ?? (await planNight(deps, ctx, day));
  return night ? work(deps, ctx, night) : nothing;
}

function otherDay(today: Day): AppError {
  const reason = `must be ${today}, the store's present day: forecasts are made of no other`;
  return new AppError("invalid", "VALIDATION_ERROR", `The day ${reason}.`, { field: "day", reason });
}

const isWorkedOn = ({ run }: NightRun, now: Date) => addSeconds(run.updatedAt, silentSeconds) > now.toISOString();

async function work(deps: NightDeps, ctx: Ctx, planned: NightRun): Promise<JobResult> {
  const { prefix, run } = planned;
  const until = addSeconds(deps.clock.now().toISOString(), worksSeconds);
  const plan = await nightFile(deps, prefix, ["plan"]);
  const steps = stepsOf(deps, ctx, prefix, plan);
  let night = planned;
  let done = 0;
  while (night.run.state === "running" && deps.clock.now().toISOString() < until) {
    const step = steps[night.run.done] as NightStep;
    await step.run();
    done += 1;
    night = await noted(deps, ctx, night, step);
  }
  if (night.run.state === "completed") await tidyNights(deps, ctx);
  return { day: run.day, steps: done, of: steps.length, left: steps.length - night.run.done, skus: run.skus };
}

/** Tells how far the run is; the last step completes it. Whoever was slower goes on from where the other is. */
async function noted({ db, clock }: NightDeps, ctx: Ctx, night: NightRun, { at }: NightStep): Promise<NightRun> {
  const now = clock.now().toISOString();
  const done = night.run.done + 1;
  const progress = { ...night.run, done, at, updatedAt: now };
  const isLast = done === night.run.of;
  const next: NightRun = {
    ...{ prefix: night.prefix, version: night.version + 1 },
    run: isLast ? { ...progress, state: "completed", finishedAt: now } : progress,
  };
  try {
    await db.scratch(nightRunWrite(ctx.storeId, next));
    return next;
  } catch (error) {
    const other = isAppError(error, "VERSION_CONFLICT") && (await findNightRun(db, ctx.storeId, night.run.day as Day));
    if (!other) throw error;
    return other;
  }
}
