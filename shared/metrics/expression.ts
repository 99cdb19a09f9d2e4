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
  /** `of`, and no data where `given` is 0: what is only known of some. */
  | { op: "given"; of: Expression; given: Expression }
  /** `(now − before) ⁄ before × 100`, against an earlier range. */
  | { op: "change"; of: Expression; against: Against }
  /** Of the total over all rows of the answer, × 100. */
  | { op: "share"; of: Expression };

export type Against = "previous-period" | "last-year";

export const of = (name: string): Expression => ({ op: "component", name });
export const constant = (value: number): Expression => ({ op: "constant", value });
export const days: Expression = { op: "days" };
export const plus = (left: Expression, right: Expression): Expression => ({ op: "plus", left, right });
export const minus = (left: Expression, right: Expression): Expression => ({ op: "minus", left, right });
export const times = (left: Expression, right: Expression): Expression => ({ op: "times", left, right });
export const over = (left: Expression, right: Expression): Expression => ({ op: "over", left, right });
export const percent = (left: Expression, right: Expression): Expression => times(over(left, right), constant(100));
export const given = (of: Expression, known: Expression): Expression => ({ op: "given", of, given: known });
export const change = (of: Expression, against: Against): Expression => ({ op: "change", of, against });
export const share = (of: Expression): Expression => ({ op: "share", of });

const partsOf = (expression: Expression): readonly Expression[] => {
  switch (expression.op) {
    case "component":
    case "constant":
    case "days":
      return [];
    case "change":
    case "share":
      return [expression.of];
    case "given":
      return [expression.of, expression.given];
    default:
      return [expression.left, expression.right];
  }
};

/** Components that an expression needs, each once. */
export function componentsOf(expression: Expression): string[] {
  if (expression.op === "component") return [expression.name];
  return [...new Set(partsOf(expression).flatMap(componentsOf))];
}

/** Earlier ranges that an expression needs beside its own. */
export function rangesOf(expression: Expression): Against[] {
  const own = expression.op === "change" ? [expression.against] : [];
  return [...new Set([...own, ...partsOf(expression).flatMap(rangesOf)])];
}

/** Whether it needs the sums over all rows. */
export function needsTotal(expression: Expression): boolean {
  return expression.op === "share" || partsOf(expression).some(needsTotal);
}

/** Sums of components, by name; absent and null are both "no data". */
export type Sums = Readonly<Record<string, number | null>>;

export interface Surroundings {
  /** Calendar days that the sums are of. */
  days: number;
  /** The same row over an earlier range. */
  earlier?: Partial<Record<Against, { sums: Sums; days: number }>>;
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
    case "given":
      return evaluate(expression.given, sums, around) ? evaluate(expression.of, sums, around) : null;
    case "change": {
      const earlier = around.earlier?.[expression.against];
      const before = earlier ? evaluate(expression.of, earlier.sums, { days: earlier.days }) : null;
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

/** The nearest number with six digits behind the point: what answers carry. */
export function toSixDigits(value: number | null): number | null {
  if (value === null || Number.isInteger(value)) return value;
  const rounded = Number(value.toFixed(6));
  return rounded === 0 ? 0 : rounded;
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
