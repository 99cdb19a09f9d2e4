import { AppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type { Goal } from "@quayside/shared/sales/goals.ts";
import { Entity } from "electrodb";
import type { Db } from "../../store/db.ts";
import { documentAttribute, documentOf, versionConflict } from "../../store/document.ts";
import { number, sortedKey, text } from "../../store/keys.ts";
import { deleteWrite, putWrite, type Write } from "../../store/write.ts";

/** Named by what it is for, so that two goals for the same thing cannot be. */
const GoalItem = new Entity(
  {
    model: { service: "quayside", entity: "goal", version: "1" },
    attributes: {
      storeId: text,
      slot: text,
      goalId: text,
      version: number,
      doc: documentAttribute,
    },
    indexes: {
      byStore: sortedKey("goals", [], ["slot"]),
    },
  },
  { table: "quayside" },
);

type Named = Pick<Goal, "period" | "metric" | "scope">;

const slotOf = ({ period, metric, scope }: Named): string =>
  [period, metric, ...(scope ? [scope.dimension, scope.value] : [])].join("#");

function goalExists(): AppError {
  return new AppError("conflict", "GOAL_EXISTS", "There is a goal for this already: change that one.", {
    field: "metric",
    reason: "has a goal for the same period and part of the store",
  });
}

/** All of a store's goals: a hundred at most. */
export async function goalsOf(db: Db, storeId: string): Promise<Goal[]> {
  const items = await db.queryAll(GoalItem.query.byStore({ storeId }).params(), { consistent: true });
  return items.map(documentOf<Goal>);
}

export async function findGoal(db: Db, storeId: string, goalId: string): Promise<Goal> {
  const goal = (await goalsOf(db, storeId)).find(({ id }) => id === goalId);
  if (!goal) throw notFound("goal", goalId);
  return goal;
}

/** Stores a goal over the version before it. */
export function goalWrite(storeId: string, goal: Goal): Write {
  const row = { storeId, slot: slotOf(goal), goalId: goal.id, version: goal.version, doc: goal };
  if (goal.version === 1) return putWrite(GoalItem.create(row).params(), goalExists);
  const put = GoalItem.put(row).where(
    ({ version, goalId }, { eq }) => `${eq(version, goal.version - 1)} AND ${eq(goalId, goal.id)}`,
  );
  return putWrite(put.params(), versionConflict("goal"));
}

export function removeGoalWrite(storeId: string, goal: Goal): Write {
  return deleteWrite(GoalItem.delete({ storeId, slot: slotOf(goal) }).params());
}
