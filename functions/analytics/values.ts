import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import { evaluate, type Sums, toSixDigits } from "@quayside/shared/metrics/expression.ts";
import type { Plan, Role } from "./plan.ts";
import type { RoleSums } from "./sums.ts";

export interface ValuesOf {
  sums: RoleSums;
  /** Calendar days that they are of, by range. */
  days: (role: Role) => number;
  /** Sums over all rows of the answer. */
  total?: RoleSums;
}

type Values = (number | null)[];

/** Values of a row in the order of the question's metrics, and of the range compared with. */
export function valuesOf(plan: Plan, of: ValuesOf): { values: Values; before?: Values } {
  const { compared } = plan;
  const values = each(plan, of, "now");
  return compared ? { values, before: each(plan, of, compared) } : { values };
}

function each(plan: Plan, { sums, days, total }: ValuesOf, role: Role): Values {
  const own = sums.get(role);
  const earlier: Partial<Record<Role, { sums: Sums; days: number }>> = {};
  // What came before the range compared with is not asked for.
  if (role === "now") for (const [other, some] of sums) earlier[other] = { sums: some, days: days(other) };
  return plan.metrics.map((metric) => {
    if (metric.id in plan.notes || !own) return null;
    const around = { days: days(role), earlier, ...(total?.get(role) ? { total: total.get(role) } : {}) };
    return toSixDigits(evaluate(metric.value, own, around));
  });
}

/** Days of the whole ranges. */
export const daysOfRanges =
  (plan: Plan) =>
  (role: Role): number => {
    const range = plan.ranges.get(role);
    return range ? dayCount(range) : 0;
  };
