import type { InputOf, OutputOf } from "@quayside/shared/contract/operation.ts";
import type { reportOperations } from "@quayside/shared/reports/contract.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import { reportState } from "./errors.ts";
import { stepped, stepReport } from "./step.ts";
import { reportFor } from "./store.ts";

type Cancel = typeof reportOperations.cancel;

interface Deps {
  db: Db;
  clock: Clock;
}

/** The worker finds out at its next note, and leaves no files. */
export function cancelReport(deps: Deps, ctx: Ctx, { params }: InputOf<Cancel>): Promise<OutputOf<Cancel>> {
  const read = () => reportFor(deps.db, ctx.storeId, params.reportId, principal(ctx));
  return stepReport(deps, ctx, "report.cancelled", read, (record) => {
    const { state } = record.report;
    if (state === "cancelled") return undefined;
    if (state !== "queued" && state !== "running") throw reportState(state, "there is nothing to stop");
    return { next: stepped(deps.clock, record, { state: "cancelled", finishedAt: ctx.now }) };
  });
}
