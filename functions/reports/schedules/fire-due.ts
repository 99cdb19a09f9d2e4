import { dayOf } from "@quayside/shared/kernel/day.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { daysOfPeriod } from "@quayside/shared/reports/period.ts";
import { auditEntry } from "../../audit/store.ts";
import type { JobResult } from "../../jobs/handler.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Logger } from "../../platform/log.ts";
import { settingsOf } from "../../settings/store.ts";
import type { Db } from "../../store/db.ts";
import { recipeOf } from "../definitions.ts";
import { newReport } from "../new-report.ts";
import { lastDue, nextDue } from "./due-times.ts";
import { type KeptSchedule, schedulesOf, scheduleWrite } from "./store.ts";

export interface ScheduleDeps {
  db: Db;
  clock: Clock;
  logger: Pick<Logger, "error">;
}

type Due = KeptSchedule & { nextAt: string };

/**
 * The job `reports.run-due`: every schedule whose moment has come has its report asked for. Report, event and the next moment
 * are one transaction on the schedule's version, so two runners, or one that is repeated, make one report.
 */
export async function fireDue(deps: ScheduleDeps, ctx: Ctx): Promise<JobResult> {
  const due = (await schedulesOf(deps.db, ctx.storeId)).filter(
    (each): each is Due => !each.paused && each.nextAt !== undefined && each.nextAt <= ctx.now,
  );
  const counts = { fired: 0, stopped: 0, failed: 0 };
  for (const schedule of due) {
    try {
      counts[await fire(deps, ctx, schedule)] += 1;
    } catch (error) {
      if (isAppError(error, "VERSION_CONFLICT")) continue;
      deps.logger.error("schedule failed", { error, scheduleId: schedule.id });
      counts.failed += 1;
    }
  }
  return counts;
}

async function fire(deps: ScheduleDeps, ctx: Ctx, schedule: Due): Promise<"fired" | "stopped"> {
  const { db, clock } = deps;
  const { id, reportId, cron, timeZone, formats, paper, recipients } = schedule;
  const recipe = await recipeOf(db, ctx.storeId, reportId, schedule.createdBy).catch((error: unknown) => {
    if (isAppError(error)) return error;
    throw error;
  });
  if (isAppError(recipe)) return stop(deps, ctx, schedule, recipe.message);
  const due = lastDue(cron, timeZone, schedule.nextAt, ctx.now);
  const { timeZone: storeZone } = await settingsOf(db, ctx.storeId, clock);
  const period = daysOfPeriod(schedule.period ?? recipe.period, dayOf(new Date(due), storeZone));
  const asked = { id, due, recipients: recipients.length };
  const { report, writes } = newReport(clock, ctx, { recipe, period, formats, paper, schedule: asked, recipients });
  const { nextAt: _, ...rest } = schedule;
  const nextAt = nextDue(cron, timeZone, ctx.now);
  const last = { due, reportId: report.id };
  const next = { ...rest, version: schedule.version + 1, updatedAt: ctx.now, last, ...(nextAt ? { nextAt } : {}) };
  const object = { type: "report-schedule", id };
  const audit = auditEntry(clock, ctx, { action: "report-schedule.fired", object, after: last });
  await db.transact(audit, [scheduleWrite(ctx.storeId, next), ...writes]);
  return "fired";
}

async function stop({ db, clock }: ScheduleDeps, ctx: Ctx, schedule: Due, stopped: string): Promise<"stopped"> {
  const { nextAt: _, ...rest } = schedule;
  const next = { ...rest, version: schedule.version + 1, updatedAt: ctx.now, paused: true, stopped };
  const object = { type: "report-schedule", id: schedule.id };
  const audit = auditEntry(clock, ctx, { action: "report-schedule.stopped", object, reason: stopped });
  await db.transact(audit, [scheduleWrite(ctx.storeId, next)]);
  return "stopped";
}
