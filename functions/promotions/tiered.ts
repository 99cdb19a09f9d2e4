import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { type Line, sumOf } from "../cart/pricing/line.ts";
import { fixed } from "./fixed.ts";
import { matches } from "./matches.ts";
import { percentage } from "./percentage.ts";
import { type Reduction, totalsOf } from "./reduction.ts";

type Tiered = Extract<PromotionEffect, { kind: "tiered" }>;
export type Tier = Tiered["tiers"][number];

/** The highest tier that its items reach, measured in units or in what they cost so far. */
export function reachedTier({ by, tiers, items }: Tiered, lines: readonly Line[]): Tier | undefined {
  const isMeant = (line: Line) => matches(items, line);
  const measure =
    by === "subtotal"
      ? sumOf(totalsOf(lines, isMeant), (total) => total)
      : sumOf(lines.filter(isMeant), ({ quantity }) => quantity);
  return tiers.toSorted((a, b) => b.from - a.from).find(({ from }) => measure >= from);
}

export function tiered(effect: Tiered, lines: readonly Line[]): Reduction {
  const give = reachedTier(effect, lines)?.give;
  const { items, on } = effect;
  if (!give) return { lines: [...lines], given: 0, lost: 0 };
  if (give.kind === "percentage") return percentage({ ...give, on, items }, lines);
  return fixed({ kind: "fixed", amount: give.amount, per: on === "lines" ? "unit" : "order", items }, lines);
}
