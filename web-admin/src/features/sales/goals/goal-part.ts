import type { Currency } from "@quayside/shared/kernel/money.ts";
import type { GoalMetric } from "@quayside/shared/sales/goals.ts";
import * as z from "zod";
import type { AnswerFor } from "../../../lib/api.ts";
import { moneyField } from "../../../ui/form/money-text.ts";
import { targetOf } from "./target-text.ts";

export type GoalDetail = AnswerFor<"sales.goal">;

/** What of a goal is changed once it is there, as people type it. */
export function goalForm(metric: GoalMetric, currency: Currency) {
  return z.object({
    name: z.string().trim().min(1, "Give it a name").max(100, "At most 100 characters"),
    target: z.string().transform((text, context) => {
      const { target, problem = "Write a number" } = targetOf(text, metric, currency);
      if (target !== undefined) return target;
      context.addIssue({ code: "custom", message: problem });
      return z.NEVER;
    }),
    until: z.string().transform((day) => day || undefined),
    alerts: z.boolean(),
  });
}
export type GoalFields = z.input<ReturnType<typeof goalForm>>;
export type GoalChanges = z.output<ReturnType<typeof goalForm>>;

export const goalChanges = ({ name, targets, until, alerts }: GoalDetail): GoalChanges => ({
  ...{ name, until, alerts, target: targets.at(-1)?.target ?? 0 },
});

export function goalFields(goal: GoalDetail, currency: Currency): GoalFields {
  const { name, target, until = "", alerts } = goalChanges(goal);
  return { name, until, alerts, target: goal.metric === "revenue" ? moneyField(target, currency) : String(target) };
}
