import { GoalOffTrack } from "@quayside/shared/events.ts";
import type { Exception } from "@quayside/shared/exceptions/contract.ts";
import type { Goal, GoalProgress } from "@quayside/shared/sales/goals.ts";
import { auditEntry } from "../../audit/store.ts";
import { emit } from "../../events/store.ts";
import { exceptionOf, exceptionWrite, resolvedWrite } from "../../exceptions/store.ts";
import type { JobResult } from "../../jobs/handler.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import { settingsOf } from "../../settings/store.ts";
import type { SalesDeps } from "../open-sales.ts";
import { goalRow, measuredIn, momentOf, periodsOver } from "./measure.ts";
import { goalsOf } from "./store.ts";

/** So much of a target must be due before a goal is called off track: a slow first morning says nothing of a month. */
const dueShare = 0.25;
const kind = "goal-off-track";

/** The job `sales.watch-goals`: an exception and a mail for a goal that is behind, once for each of its periods. */
export async function watchGoals(deps: SalesDeps, ctx: Ctx): Promise<JobResult> {
  const goals = (await goalsOf(deps.db, ctx.storeId)).filter(({ alerts }) => alerts);
  const counts = { watched: goals.length, told: 0, closed: 0 };
  for (const goal of goals) {
    const { progress } = await goalRow(deps, ctx, goal);
    if (isOffTrack(progress)) counts.told += await tell(deps, ctx, goal, progress);
    else counts.closed += await close(deps, ctx, goal, progress);
    const [last] = periodsOver(goal, (await momentOf(deps, ctx)).day);
    if (last) counts.closed += await close(deps, ctx, goal, (await measuredIn(deps, ctx, goal, last)).progress);
  }
  return counts;
}

export function isOffTrack({ status, expected, target }: GoalProgress): boolean {
  return status === "behind" && expected >= target * dueShare;
}

const referenceOf = (goal: Goal, { period }: GoalProgress) => `${goal.id}#${period.from}`;

async function known({ db }: SalesDeps, ctx: Ctx, goal: Goal, progress: GoalProgress): Promise<Exception | undefined> {
  return exceptionOf(db, ctx.storeId, `${kind}:${referenceOf(goal, progress)}`);
}

async function tell(deps: SalesDeps, ctx: Ctx, goal: Goal, progress: GoalProgress): Promise<number> {
  const { db, clock } = deps;
  if (await known(deps, ctx, goal, progress)) return 0;
  const { period, target, actual, expected, projected } = progress;
  const reached = Math.round(((actual ?? 0) / target) * 100);
  const due = Math.round((expected / target) * 100);
  const message = `${goal.name} is at ${reached}% of its target; ${due}% were expected by now.`;
  const { currency } = await settingsOf(db, ctx.storeId, clock);
  const figures = { target, actual: actual ?? 0, expected, projected, currency };
  const about = { goalId: goal.id, name: goal.name, metric: goal.metric, from: period.from, to: period.to };
  const object = { type: "goal", id: goal.id };
  const audit = auditEntry(clock, ctx, { action: "goal.off-track", object, after: { ...about, ...figures } });
  await db.transact(audit, [
    exceptionWrite(clock, ctx, { kind, message, reference: referenceOf(goal, progress) }),
    emit(clock, ctx, GoalOffTrack, { ...about, ...figures }),
  ]);
  return 1;
}

/** What is on track again, or over, needs nobody any more. */
async function close(deps: SalesDeps, ctx: Ctx, goal: Goal, progress: GoalProgress): Promise<number> {
  const { db, clock } = deps;
  if (progress.status === "behind") return 0;
  const open = await known(deps, ctx, goal, progress);
  if (open?.state !== "open") return 0;
  const note = `The goal is ${progress.status}: ${Math.round(progress.achieved ?? 0)}% of its target.`;
  const resolution = { note, by: principal(ctx), at: clock.now().toISOString() };
  const object = { type: "goal", id: goal.id };
  const audit = auditEntry(clock, ctx, { action: "exception.resolved", object, after: { exception: open.id, note } });
  await db.transact(audit, [resolvedWrite(ctx.storeId, { ...open, state: "resolved", resolution })]);
  return 1;
}
