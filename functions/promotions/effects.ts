import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import type { Line } from "../cart/pricing/line.ts";
import { buyGet } from "./buy-get.ts";
import { fixed } from "./fixed.ts";
import { percentage } from "./percentage.ts";
import type { Reduction } from "./reduction.ts";
import { setPrice } from "./set-price.ts";
import { tiered } from "./tiered.ts";

type Kind = Exclude<PromotionEffect["kind"], "delivery" | "gift">;
export type GoodsEffect = Extract<PromotionEffect, { kind: Kind }>;
type Of<K extends Kind> = Extract<PromotionEffect, { kind: K }>;

/** One row per kind that takes something off the goods; `most` is how often it may repeat in one cart. */
const effects: { [K in Kind]: (effect: Of<K>, lines: readonly Line[], most: number) => Reduction } = {
  percentage,
  fixed,
  tiered,
  "buy-get": buyGet,
  "set-price": setPrice,
};

export function reduce(effect: GoodsEffect, lines: readonly Line[], most: number): Reduction {
  // Each kind's row takes effects of that kind; TypeScript cannot follow that through the lookup.
  const run = effects[effect.kind] as (effect: GoodsEffect, lines: readonly Line[], most: number) => Reduction;
  return run(effect, lines, most);
}

/** When its turn comes: what works on lines first, then what works on the order, then gifts, then delivery. */
export function stageOf(effect: PromotionEffect): number {
  if (effect.kind === "delivery") return 3;
  if (effect.kind === "gift") return 2;
  if (effect.kind === "fixed") return effect.per === "order" ? 1 : 0;
  if (effect.kind === "percentage" || effect.kind === "tiered") return effect.on === "order" ? 1 : 0;
  return 0;
}
