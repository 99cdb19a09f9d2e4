import type { Day } from "@quayside/shared/kernel/day.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Goal } from "@quayside/shared/sales/goals.ts";
import { changedFields } from "../../audit/changed-fields.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import { versionConflict } from "../../store/document.ts";
import type { SalesDeps } from "../open-sales.ts";
import { goalRow, momentOf } from "./measure.ts";
import { periodAt } from "./pace.ts";
import { findGoal, goalWrite } from "./store.ts";

type Update = typeof salesOperations.updateGoal;

/** Another target holds from the present period on; those that are over keep theirs. */
export const updateGoal: Verb<SalesDeps, Update> = async (deps, ctx, { params, body }) => {
  const { db, clock } = deps;
  const before = await findGoal(db, ctx.storeId, params.goalId);
  if (before.version !== body.version) throw versionConflict("goal")({ version: before.version });
  const { day } = await momentOf(deps, ctx);
  const { target, version, name, alerts, until } = body;
  const { until: _, ...kept } = before;
  const changed = { name, alerts, ...(until !== undefined && { until }), targets: targetsWith(before, target, day) };
  const goal: Goal = { ...kept, ...changed, version: version + 1, updatedAt: ctx.now };
  const object = { type: "goal", id: goal.id };
  const audit = auditEntry(clock, ctx, { action: "goal.updated", object, ...changedFields(before, goal) });
  await db.transact(audit, [goalWrite(ctx.storeId, goal)]);
  return goalRow(deps, ctx, goal);
};

export function targetsWith(
  goal: Pick<Goal, "targets" | "from" | "period">,
  target: number,
  today: Day,
): Goal["targets"] {
  const { from } = periodAt(today < goal.from ? goal.from : today, goal.period);
  const earlier = goal.targets.filter((each) => each.from < from);
  return earlier.at(-1)?.target === target ? earlier : [...earlier, { from, target }];
}
