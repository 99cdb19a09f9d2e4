import * as z from "zod";
import { DayRange } from "../analytics/query.ts";
import { Day, Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Figure } from "./scope.ts";

export const GoalPeriod = z.enum(["daily", "weekly", "monthly"]);
export type GoalPeriod = z.output<typeof GoalPeriod>;
export const GoalMetric = z.enum(["revenue", "orders", "units"]);
export type GoalMetric = z.output<typeof GoalMetric>;

/** Of the whole store, of one category, or of one channel. */
export const GoalScope = z
  .object({ dimension: z.enum(["category", "channel"]), value: z.string().trim().min(1, "is required").max(200) })
  .optional();

/** Money in minor units of the store's currency. */
const Target = z.int().min(1, "must be over 0").max(1_000_000_000_000);

export const GoalEdit = z.object({
  name: z.string().trim().min(1, "is required").max(100),
  target: Target,
  /** Tell the store's people when a period is off track. */
  alerts: z.boolean().default(true),
  /** The last day it holds. */
  until: Day.optional(),
});

export const NewGoal = GoalEdit.extend({
  metric: GoalMetric,
  period: GoalPeriod,
  scope: GoalScope,
  /** The period that this day is in is the first. */
  from: Day,
});

export const Goal = NewGoal.omit({ target: true }).extend({
  id: idSchema("goal"),
  version: z.int(),
  /** What held from when on, oldest first: a changed target leaves past periods as they were. */
  targets: z.array(z.object({ from: Day, target: Target })).min(1),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Goal = z.output<typeof Goal>;

/** Ahead or behind is more than 5 % from what was expected by now; a period that is over was met or missed. */
export const GoalStatus = z.enum(["ahead", "on-track", "behind", "met", "missed", "no-data", "not-begun"]);
export type GoalStatus = z.output<typeof GoalStatus>;

export const GoalProgress = z.object({
  period: DayRange,
  target: z.number(),
  actual: Figure,
  /** Of the target, per cent. */
  achieved: Figure,
  /** What the days that are over should have brought. */
  expected: z.number(),
  /** `seasonal`: by what weekdays (hours, for a day) brought in the eight weeks before; `linear` where there are not so many. */
  pace: z.enum(["seasonal", "linear"]),
  /** Where it ends if it goes on like this. */
  projected: Figure,
  status: GoalStatus,
});
export type GoalProgress = z.output<typeof GoalProgress>;

export const GoalRow = Goal.extend({ progress: GoalProgress });
export type GoalRow = z.output<typeof GoalRow>;
export const GoalDetail = GoalRow.extend({
  /** Periods that are over, newest first. */
  history: z.array(GoalProgress),
  /** Of them, how many were met, per cent. */
  metShare: Figure,
});
export type GoalDetail = z.output<typeof GoalDetail>;
