import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Promotion, PromotionPhase } from "@quayside/shared/promotions/schema.ts";

/** Where a promotion stands in its time, by its `from` and `until`. */
export function phaseOf({ active, conditions }: Promotion, now: Instant): PromotionPhase {
  const ended = conditions.some((condition) => condition.kind === "until" && now >= condition.at);
  if (ended) return "ended";
  if (!active) return "off";
  return conditions.some((condition) => condition.kind === "from" && now < condition.at) ? "scheduled" : "live";
}
