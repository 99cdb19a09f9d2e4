import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { type Line, shareOf, totalOf } from "../cart/pricing/line.ts";
import { matches } from "./matches.ts";
import { offLines, offOrder, type Reduction, totalsOf } from "./reduction.ts";

type Fixed = Extract<PromotionEffect, { kind: "fixed" }>;

/** An amount off each unit, off each line or once off the order; never over what it applies to, be it some units of a line. */
export function fixed(effect: Fixed, lines: readonly Line[]): Reduction {
  const { amount, per, items, maxUnits = Number.POSITIVE_INFINITY } = effect;
  const isMeant = (line: Line) => matches(items, line);
  if (per === "order") return offOrder(lines, amount, totalsOf(lines, isMeant));
  const offUnits = (line: Line, units: number) => Math.min(amount * units, shareOf(line, units));
  const wanted = lines.map((line) => {
    if (!isMeant(line)) return 0;
    return per === "line" ? Math.min(amount, totalOf(line)) : offUnits(line, Math.min(line.quantity, maxUnits));
  });
  return offLines(lines, wanted);
}
