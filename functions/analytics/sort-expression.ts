import type { Expression } from "@quayside/shared/metrics/expression.ts";
import { sumColumn } from "./statement.ts";

export interface SqlAround {
  days: number;
  /** Whether a component is among the statement's columns. */
  has(component: string): boolean;
}

/** What rows of a statement are ordered by: an expression over its columns that grows as the metric's value does. */
export function sortExpression(expression: Expression, around: SqlAround, role = "now"): string {
  const of = (each: Expression) => sortExpression(each, around, role);
  switch (expression.op) {
    case "component":
      if (!around.has(expression.name)) return "CAST(NULL AS DOUBLE)";
      return `CAST(COALESCE(${sumColumn(role, expression.name)}, 0) AS DOUBLE)`;
    case "constant":
      return `CAST(${expression.value} AS DOUBLE)`;
    case "days":
      return `CAST(${around.days} AS DOUBLE)`;
    case "given":
      return `CASE WHEN ${of(expression.given)} <> 0 THEN ${of(expression.of)} END`;
    case "change": {
      const before = sortExpression(expression.of, around, expression.against);
      return `(${of(expression.of)} - ${before}) / NULLIF(${before}, 0)`;
    }
    case "share":
      // All rows are divided by the same total.
      return of(expression.of);
    case "over":
      return `(${of(expression.left)} / NULLIF(${of(expression.right)}, 0))`;
    default: {
      const sign = { plus: "+", minus: "-", times: "*" }[expression.op];
      return `(${of(expression.left)} ${sign} ${of(expression.right)})`;
    }
  }
}
