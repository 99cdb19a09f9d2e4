/**
 * What a metric is made of: additive components, summed where the facts lie, and arithmetic that is done on read. A ratio is
 * never averaged: it is made anew of the sums of whatever is shown.
 */
export type Expression =
  | { op: "component"; name: string }
  | { op: "constant"; value: number }
  /** Calendar days of the range that is asked for. */
  | { op: "days" }
  | { op: "plus" | "minus" | "times" | "over"; left: Expression; right: Expression }
  /** `(now − before) ⁄ before × 100`, against the range that is compared with. */
  | { op: "change"; of: Expression; against: "previous-period" | "last-year" }
  /** Of the total over all rows of the answer, × 100. */
  | { op: "share"; of: Expression };

export const of = (name: string): Expression => ({ op: "component", name });
export const constant = (value: number): Expression => ({ op: "constant", value });
export const days: Expression = { op: "days" };
export const plus = (left: Expression, right: Expression): Expression => ({ op: "plus", left, right });
export const minus = (left: Expression, right: Expression): Expression => ({ op: "minus", left, right });
export const times = (left: Expression, right: Expression): Expression => ({ op: "times", left, right });
export const over = (left: Expression, right: Expression): Expression => ({ op: "over", left, right });
export const percent = (left: Expression, right: Expression): Expression => times(over(left, right), constant(100));
export const change = (of: Expression, against: "previous-period" | "last-year"): Expression => ({
  op: "change",
  of,
  against,
});
export const share = (of: Expression): Expression => ({ op: "share", of });

/** Components that an expression needs, each once. */
export function componentsOf(expression: Expression): string[] {
  switch (expression.op) {
    case "component":
      return [expression.name];
    case "constant":
    case "days":
      return [];
    case "change":
    case "share":
      return componentsOf(expression.of);
    default:
      return [...new Set([...componentsOf(expression.left), ...componentsOf(expression.right)])];
  }
}

/** Sums of components, by name; absent and null are both "no data". */
export type Sums = Readonly<Record<string, number | null>>;

export interface Surroundings {
  days: number;
  /** The same row over the range that is compared with. */
  before?: Sums;
  /** Sums over all rows of the answer. */
  total?: Sums;
}

/**
 * The value of an expression: `null`, never 0, NaN or infinity, where a denominator is 0 or a component has no data. Not
 * rounded.
 */
export function evaluate(expression: Expression, sums: Sums, around: Surroundings): number | null {
  switch (expression.op) {
    case "component":
      return sums[expression.name] ?? null;
    case "constant":
      return expression.value;
    case "days":
      return around.days;
    case "change": {
      const before = around.before ? evaluate(expression.of, around.before, around) : null;
      return hundredfold(combined("minus", evaluate(expression.of, sums, around), before), before);
    }
    case "share": {
      const total = around.total ? evaluate(expression.of, around.total, around) : null;
      return hundredfold(evaluate(expression.of, sums, around), total);
    }
    default:
      return combined(expression.op, evaluate(expression.left, sums, around), evaluate(expression.right, sums, around));
  }
}

function hundredfold(part: number | null, whole: number | null): number | null {
  const ratio = combined("over", part, whole);
  return ratio === null ? null : ratio * 100;
}

function combined(op: "plus" | "minus" | "times" | "over", left: number | null, right: number | null): number | null {
  if (left === null || right === null) return null;
  if (op === "over") return right === 0 ? null : left / right;
  if (op === "times") return left * right;
  return op === "plus" ? left + right : left - right;
}
