import { isDeepStrictEqual } from "node:util";
import { Day, dayOf } from "@quayside/shared/kernel/day.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Lake } from "../../analytics/engine.ts";
import type { JobResult } from "../../jobs/handler.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Db } from "../../store/db.ts";
import { isFirst } from "../commit.ts";
import { countedTables } from "../compact/changed-days.ts";
import type { Manifest } from "../manifest.ts";
import { findLake } from "../store.ts";
import { monthOf } from "../store-time.ts";
import { schemaVersion } from "../tables.ts";
import { daySums } from "./day-sums.ts";
import { metricsOfDay } from "./kpi-day.ts";
import { kpiDays, kpiDayWrite } from "./store.ts";

export interface RollupDeps {
  db: Db;
  clock: Clock;
  figures: Lake;
}

/** Days asked of the lake at once: those of one month, whose files are read together. */
const byMonth = (days: readonly Day[]) => Map.groupBy(days, monthOf);

async function write({ db, clock }: RollupDeps, ctx: Ctx, figures: Figures): Promise<void> {
  const madeAt = clock.now().toISOString();
  for (const [day, sums] of figures)
    await db.scratch(kpiDayWrite(ctx.storeId, { day, sums, metrics: metricsOfDay(sums), madeAt }));
}

type Figures = Awaited<ReturnType<typeof daySums>>;

/** Those that are kept otherwise, or not at all. */
async function changed({ db }: RollupDeps, ctx: Ctx, figures: Figures): Promise<Figures> {
  const days = [...figures.keys()];
  const { items } = await kpiDays(db, ctx.storeId, { from: days[0] ?? "", to: days.at(-1) ?? "" });
  const kept = new Map(items.map(({ day, sums }) => [day, sums]));
  return new Map([...figures].filter(([day, sums]) => !isDeepStrictEqual(kept.get(day), sums)));
}

/** Whether everything that rollups are made of was the same file for both. */
function isSameMonth(one: Manifest, other: Manifest, month: string): boolean {
  return countedTables.every((table) => one.monthly[table]?.[month]?.key === other.monthly[table]?.[month]?.key);
}

/** The days are made; those of a month that was compacted meanwhile stay marked, for one of them may have changed again. */
async function unmark({ db }: RollupDeps, ctx: Ctx, read: Manifest, days: readonly Day[]): Promise<void> {
  const now = await findLake(db, ctx.storeId);
  if (!now) return;
  const made = new Set(days.filter((day) => isSameMonth(read, now, monthOf(day))));
  const changedDays = now.changedDays.filter((day) => !made.has(day));
  if (changedDays.length < now.changedDays.length) await isFirst(db, { ...now, version: now.version + 1, changedDays });
}

/**
 * Makes the figures of every day that is over and changed since they were made; or of one day. Days are the store's: what
 * its midnight ended is made by the next run. Repeating changes nothing. Where it cannot begin it says what it waits for.
 */
export async function rollUpDays(deps: RollupDeps, ctx: Ctx, input: Record<string, string> = {}): Promise<JobResult> {
  const asked = Day.optional().safeParse(input.day);
  if (!asked.success)
    throw new AppError("invalid", "VALIDATION_ERROR", "The day must be a date such as 2026-11-28.", { field: "day" });
  const lake = await deps.figures.open(ctx.storeId);
  if (!lake) return { days: 0, waits: "for lake.compact to make the first lake" };
  // All its days are marked then.
  if (lake.manifest.schemaVersion !== schemaVersion)
    return { days: 0, waits: "for lake.compact to make the lake anew, which is of an earlier version" };
  const { changedDays, timeZone } = lake.manifest;
  const today = dayOf(deps.clock.now(), timeZone);
  const days = asked.data === undefined ? changedDays.filter((day) => day < today) : [asked.data];
  const result = { days: 0 };
  for (const some of byMonth(days).values()) {
    const made = await daySums(lake, some);
    const figures = asked.data === undefined ? await changed(deps, ctx, made) : made;
    await write(deps, ctx, figures);
    result.days += figures.size;
  }
  if (days.length > 0) await unmark(deps, ctx, lake.manifest, days);
  return result;
}
