import { basisPointsOf, scaled } from "@quayside/shared/kernel/money.ts";
import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { type Line, sumOf, totalOf } from "../cart/pricing/line.ts";
import { matches } from "./matches.ts";
import { offLines, offOrder, type Reduction, totalsOf } from "./reduction.ts";

type Percentage = Extract<PromotionEffect, { kind: "percentage" }>;

/** On lines the discount is rounded per line; on the order it is rounded once and spread over the lines by their totals. */
export function percentage(effect: Percentage, lines: readonly Line[]): Reduction {
  const { basisPoints, on, items, maxUnits = Number.POSITIVE_INFINITY, maxAmount } = effect;
  const isMeant = (line: Line) => matches(items, line);
  if (on === "order") {
    const totals = totalsOf(lines, isMeant);
    const amount = basisPointsOf(
      sumOf(totals, (total) => total),
      basisPoints,
    );
    return offOrder(lines, Math.min(amount, maxAmount ?? amount), totals);
  }
  const wanted = lines.map((line) =>
    isMeant(line) ? scaled(totalOf(line), Math.min(line.quantity, maxUnits) * basisPoints, line.quantity * 10_000) : 0,
  );
  return offLines(lines, wanted, maxAmount);
}
