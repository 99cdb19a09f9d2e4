import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { salesOperations } from "@quayside/shared/sales/contract.ts";
import type { Goal } from "@quayside/shared/sales/goals.ts";
import { auditEntry } from "../../audit/store.ts";
import type { ResumingVerb } from "../../http/route.ts";
import type { SalesDeps } from "../open-sales.ts";
import { goalRow } from "./measure.ts";
import { periodAt } from "./pace.ts";
import { findGoal, goalsOf, goalWrite } from "./store.ts";

type Create = typeof salesOperations.createGoal;

const most = 100;

/** The answer reads figures, so a retry reads them anew instead of what was first answered. */
export const createGoal: ResumingVerb<SalesDeps, Create> = async (deps, ctx, { body }) => {
  const { db, clock } = deps;
  const effect = ctx.claim?.effect as { goalId: string } | undefined;
  if (effect) return goalRow(deps, ctx, await findGoal(db, ctx.storeId, effect.goalId));
  if ((await goalsOf(db, ctx.storeId)).length >= most) throw tooMany();
  const { target, ...edit } = body;
  const goal: Goal = {
    ...{ id: clock.newId("goal"), version: 1 },
    ...edit,
    targets: [{ from: periodAt(body.from, body.period).from, target }],
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  };
  const object = { type: "goal", id: goal.id };
  const audit = auditEntry(clock, ctx, { action: "goal.created", object, after: goal });
  const claimed = ctx.claim ? [ctx.claim.record({ goalId: goal.id })] : [];
  await db.transact(audit, [...claimed, goalWrite(ctx.storeId, goal)]);
  return goalRow(deps, ctx, goal);
};

function tooMany(): AppError {
  return new AppError("conflict", "TOO_MANY_GOALS", `There are ${most} goals already. Remove one that is not needed.`);
}
