import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import { auditEntry } from "../../audit/store.ts";
import type { Verb } from "../../http/route.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../store/db.ts";
import { findGoal, removeGoalWrite } from "./store.ts";

type Remove = typeof salesOperations.removeGoal;

export const removeGoal: Verb<{ db: Db; clock: Clock }, Remove> = async ({ db, clock }, ctx, { params }) => {
  const before = await findGoal(db, ctx.storeId, params.goalId);
  const object = { type: "goal", id: before.id };
  const audit = auditEntry(clock, ctx, { action: "goal.deleted", object, before });
  await db.transact(audit, [removeGoalWrite(ctx.storeId, before)]);
  return { id: before.id };
};
