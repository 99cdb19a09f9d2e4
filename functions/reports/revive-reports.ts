import { ReportRequested } from "@quayside/shared/events.ts";
import { addSeconds } from "@quayside/shared/kernel/day.ts";
import { emit } from "../events/store.ts";
import type { JobResult } from "../jobs/handler.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { stepped, stepReport } from "./step.ts";
import { findReport, type ReportRecord, reportsOf } from "./store.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** Longer than the worker may run: whoever was silent for so long is dead. */
const silentSeconds = 20 * 60;
const mostAttempts = 3;
const lookedBackSeconds = 2 * 86_400;

/** The job `reports.revive`: begins again what a worker died over, and ends what never gets on. */
export async function reviveReports(deps: Deps, ctx: Ctx): Promise<JobResult> {
  const counts = { revived: 0, ended: 0 };
  const silentSince = addSeconds(ctx.now, -silentSeconds);
  for (const { report } of await recent(deps.db, ctx)) {
    if (!isSilent(report, silentSince)) continue;
    const read = async () => (await findReport(deps.db, ctx.storeId, report.id)) as ReportRecord;
    await stepReport(deps, ctx, "report.revived", read, (record) => {
      if (!isSilent(record.report, silentSince)) return undefined;
      const isLast = record.attempt >= mostAttempts;
      counts[isLast ? "ended" : "revived"] += 1;
      return isLast ? { next: ended(deps.clock, ctx, record) } : again(deps.clock, ctx, record);
    });
  }
  return counts;
}

const isSilent = ({ state, updatedAt }: ReportRecord["report"], since: string) =>
  (state === "queued" || state === "running") && updatedAt < since;

function ended(clock: Clock, ctx: Ctx, record: ReportRecord): ReportRecord {
  const failure = "Its worker stopped again and again. Try a shorter period, or fewer parts.";
  return { ...stepped(clock, record, { state: "failed", failure, files: [], finishedAt: ctx.now }), keys: {} };
}

function again(clock: Clock, ctx: Ctx, record: ReportRecord) {
  const attempt = record.attempt + 1;
  const next = { ...stepped(clock, record, { state: "queued", files: [] }), keys: {}, attempt };
  return { next, writes: [emit(clock, ctx, ReportRequested, { reportId: record.report.id, attempt })] };
}

async function recent(db: Db, ctx: Ctx): Promise<ReportRecord[]> {
  const since = addSeconds(ctx.now, -lookedBackSeconds);
  const found: ReportRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await reportsOf(db, ctx.storeId, { limit: 100, cursor });
    found.push(...page.items.filter(({ report }) => report.createdAt >= since));
    const oldest = page.items.at(-1)?.report.createdAt ?? "";
    cursor = oldest >= since ? page.nextCursor : undefined;
  } while (cursor);
  return found;
}
