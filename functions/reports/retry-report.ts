import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import { ReportRequested } from "@quayside/shared/events.ts";
import type { reportOperations } from "@quayside/shared/reports/contract.ts";
import { emit } from "../events/store.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { reportState } from "./errors.ts";
import { stepped, stepReport } from "./step.ts";
import { reportFor } from "./store.ts";

type Retry = typeof reportOperations.retry;

interface Deps {
  db: Db;
  clock: Clock;
}

/** The same report again: its period, its parts and its formats as they were asked for. */
export function retryReport(
  { db, clock }: Deps,
  ctx: Ctx<OutputOf<Retry>>,
  { params }: InputOf<Retry>,
): Promise<OutputOf<Retry>> {
  const read = () => reportFor(db, ctx.storeId, params.reportId, principal(ctx));
  return stepReport({ db, clock }, ctx, "report.retried", read, (record) => {
    const { state, id: reportId, formats } = record.report;
    if (state !== "failed" && state !== "cancelled") throw reportState(state, "there is nothing to make again");
    const attempt = record.attempt + 1;
    const progress = { done: 0, of: record.sections.length + formats.length, at: "Waiting" };
    const begun = stepped(clock, record, {
      state: "queued",
      progress,
      files: [],
      failure: undefined,
      finishedAt: undefined,
    });
    const next = { ...begun, attempt, keys: {} };
    const requested = emit(clock, ctx, ReportRequested, { reportId, attempt });
    return { next, writes: [requested, ...(ctx.claim ? [ctx.claim.record(next.report)] : [])] };
  });
}
