import { Day, dayOf } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Lake, OpenLake } from "../../analytics/engine.ts";
import type { JobResult } from "../../jobs/handler.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { isFirst } from "../commit.ts";
import { findLake } from "../store.ts";
import { daySums } from "./day-sums.ts";
import { metricsOfDay } from "./kpi-day.ts";
import { kpiDayWrite } from "./store.ts";

export interface RollupDeps {
  db: Db;
  clock: Clock;
  figures: Lake;
}

/** Days asked of the lake at once: those of one month, whose files are read together. */
const byMonth = (days: readonly Day[]) => Map.groupBy(days, (day) => day.slice(0, 7)).values();

async function write({ db, clock }: RollupDeps, ctx: Ctx, lake: OpenLake, days: readonly Day[]): Promise<void> {
  for (const some of byMonth(days))
    for (const [day, sums] of await daySums(lake, some)) {
      const madeAt = clock.now().toISOString();
      await db.scratch(kpiDayWrite(ctx.storeId, { day, sums, metrics: metricsOfDay(sums), madeAt }));
    }
}

/** The days are made; where the lake moved meanwhile they stay marked, for one of them may have changed again. */
async function unmark({ db }: RollupDeps, ctx: Ctx, version: number, days: readonly Day[]): Promise<void> {
  const now = await findLake(db, ctx.storeId);
  if (now?.version !== version) return;
  const made = new Set(days);
  await isFirst(db, { ...now, version: version + 1, changedDays: now.changedDays.filter((day) => !made.has(day)) });
}

/**
 * Makes the figures of every day that is over and changed since they were made; or of one day. Days are the store's: what
 * its midnight ended is made by the next run. Repeating changes nothing.
 */
export async function rollUpDays(deps: RollupDeps, ctx: Ctx, input: Record<string, string> = {}): Promise<JobResult> {
  const asked = Day.optional().safeParse(input.day);
  if (!asked.success)
    throw new AppError("invalid", "VALIDATION_ERROR", "The day must be a date such as 2026-11-28.", { field: "day" });
  const lake = await deps.figures.open(ctx.storeId);
  if (!lake) return { days: 0 };
  const { changedDays, timeZone, version } = lake.manifest;
  const today = dayOf(deps.clock.now(), timeZone);
  const days = asked.data === undefined ? changedDays.filter((day) => day < today) : [asked.data];
  if (days.length === 0) return { days: 0 };
  await write(deps, ctx, lake, days);
  await unmark(deps, ctx, version, days);
  return { days: days.length };
}
