import { scaled } from "@quayside/shared/kernel/money.ts";
import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { type Line, totalOf } from "../cart/pricing/line.ts";
import { matches } from "./matches.ts";
import { offLines, type Reduction } from "./reduction.ts";
import { poolsOf, unitsIn } from "./units.ts";

type BuyGet = Extract<PromotionEffect, { kind: "buy-get" }>;

/**
 * How often a cart holds it. Units bought are not also units got: besides enough of each there must be enough of both
 * together (Hall's condition for two kinds of places).
 */
function setsIn({ buy, get, repeats }: BuyGet, lines: readonly Line[], most: number): number {
  const count = (isMeant: (line: Line) => boolean) => unitsIn(poolsOf(lines, isMeant));
  const bought = count((line) => matches(buy.items, line));
  const got = count((line) => matches(get.items, line));
  const either = count((line) => matches(buy.items, line) || matches(get.items, line));
  const held = Math.min(
    Math.floor(bought / buy.quantity),
    Math.floor(got / get.quantity),
    Math.floor(either / (buy.quantity + get.quantity)),
  );
  return Math.min(held, repeats ? most : 1);
}

/** Units got per line: the cheapest, as long as enough are left to be bought. */
function unitsGot({ buy, get }: BuyGet, lines: readonly Line[], sets: number): number[] {
  const got = lines.map(() => 0);
  let missing = sets * get.quantity;
  let spare = unitsIn(poolsOf(lines, (line) => matches(buy.items, line))) - sets * buy.quantity;
  for (const { at, units } of poolsOf(lines, (line) => matches(get.items, line))) {
    const line = lines[at];
    const isBoughtToo = line !== undefined && matches(buy.items, line);
    const taken = Math.min(missing, units, isBoughtToo ? spare : units);
    got[at] = taken;
    missing -= taken;
    if (isBoughtToo) spare -= taken;
  }
  return got;
}

/** A percentage off the units got, rounded once per line. */
export function buyGet(effect: BuyGet, lines: readonly Line[], most: number): Reduction {
  const got = unitsGot(effect, lines, setsIn(effect, lines, most));
  const { basisPoints } = effect.get;
  return offLines(
    lines,
    lines.map((line, at) => scaled(totalOf(line), (got[at] ?? 0) * basisPoints, line.quantity * 10_000)),
  );
}
