import { dayCount } from "@quayside/shared/analytics/ranges.ts";
import type { Day } from "@quayside/shared/kernel/day.ts";
import { evaluate, type Sums, toSixDigits } from "@quayside/shared/metrics/expression.ts";
import type { Metric } from "@quayside/shared/metrics/metric.ts";
import type { Plan, Role } from "./plan.ts";
import type { RoleSums } from "./sums.ts";

export interface ValuesOf {
  sums: RoleSums;
  /** The calendar days that they are of, by range. */
  span: (role: Role) => Span;
  /** Sums over all rows of the answer. */
  total?: RoleSums;
}

/** How many days, and the last of them. */
export interface Span {
  days: number;
  to: Day;
}

type Values = (number | null)[];

/** Values of a row in the order of the question's metrics, and of the range compared with. */
export function valuesOf(plan: Plan, of: ValuesOf): { values: Values; before?: Values } {
  const { compared } = plan;
  const values = each(plan, of, "now");
  return compared ? { values, before: each(plan, of, compared) } : { values };
}

function each(plan: Plan, { sums, span, total }: ValuesOf, role: Role): Values {
  const own = sums.get(role);
  const earlier: Partial<Record<Role, { sums: Sums; days: number }>> = {};
  // What came before the range compared with is not asked for.
  if (role === "now") for (const [other, some] of sums) earlier[other] = { sums: some, days: span(other).days };
  const { days, to } = span(role);
  return plan.metrics.map((metric) => {
    if (metric.id in plan.notes || !own || !isKnown(plan, metric, to)) return null;
    const around = { days, earlier, ...(total?.get(role) ? { total: total.get(role) } : {}) };
    return toSixDigits(evaluate(metric.value, own, around));
  });
}

/** What visits say of days before the first of them is unknown, not 0. */
const isKnown = ({ visits }: Plan, { id }: Metric, to: Day): boolean =>
  !visits.metrics.has(id) || (visits.since !== undefined && to >= visits.since);

/** Of the whole ranges. */
export const spanOfRanges =
  (plan: Plan) =>
  (role: Role): Span => {
    const range = plan.ranges.get(role);
    return range ? { days: dayCount(range), to: range.to } : { days: 0, to: "" };
  };
