import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { type Line, shareOf, sumOf } from "../cart/pricing/line.ts";
import { matches } from "./matches.ts";
import { offOrder, type Reduction } from "./reduction.ts";
import { poolsOf, unitsIn } from "./units.ts";

type SetPrice = Extract<PromotionEffect, { kind: "set-price" }>;

/** The dearest units make up the sets; what they cost over the sets' price is spread over them by what they cost. */
export function setPrice(effect: SetPrice, lines: readonly Line[], most: number): Reduction {
  const pools = poolsOf(lines, (line) => matches(effect.items, line)).toReversed();
  const sets = Math.min(Math.floor(unitsIn(pools) / effect.quantity), effect.repeats ? most : 1);
  let missing = sets * effect.quantity;
  const worth = lines.map(() => 0);
  for (const { at, units } of pools) {
    const line = lines[at];
    const taken = Math.min(missing, units);
    if (line) worth[at] = shareOf(line, taken);
    missing -= taken;
  }
  const over = sumOf(worth, (amount) => amount) - sets * effect.price;
  return offOrder(lines, Math.max(0, over), worth);
}
