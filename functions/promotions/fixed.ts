import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { type Line, totalOf } from "../cart/pricing/line.ts";
import { matches } from "./matches.ts";
import { offLines, offOrder, type Reduction, totalsOf } from "./reduction.ts";

type Fixed = Extract<PromotionEffect, { kind: "fixed" }>;

/** An amount off each unit, off each line or once off the order; never over what it applies to. */
export function fixed(effect: Fixed, lines: readonly Line[]): Reduction {
  const { amount, per, items, maxUnits = Number.POSITIVE_INFINITY } = effect;
  const isMeant = (line: Line) => matches(items, line);
  if (per === "order") return offOrder(lines, amount, totalsOf(lines, isMeant));
  const times = (line: Line) => (per === "line" ? 1 : Math.min(line.quantity, maxUnits));
  const wanted = lines.map((line) => (isMeant(line) ? Math.min(amount * times(line), totalOf(line)) : 0));
  return offLines(lines, wanted);
}
