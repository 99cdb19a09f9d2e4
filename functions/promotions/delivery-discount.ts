import { basisPointsOf, type Minor } from "@quayside/shared/kernel/money.ts";
import type { PromotionEffect } from "@quayside/shared/promotions/schema.ts";
import { effectWords } from "@quayside/shared/promotions/words.ts";
import type { Line } from "../cart/pricing/line.ts";
import { type Candidate, type Moment, notApplied, type Outcome, refusal } from "./candidate.ts";

type Give = Extract<PromotionEffect, { kind: "delivery" }>["give"];

/** What it takes off a fee; a fee never falls under zero. */
function offFee(fee: Minor, give: Give): Minor {
  if (give.kind === "percentage") return basisPointsOf(fee, give.basisPoints);
  if (give.kind === "amount") return Math.min(fee, give.amount);
  return Math.max(0, fee - give.price);
}

/**
 * The fee of one way of delivery after its promotions, in their turn. Without a way (none chosen yet) each says only why it
 * could not apply.
 */
export function discountDelivery(
  option: { id: string; fee: Minor } | undefined,
  candidates: readonly Candidate[],
  lines: readonly Line[],
  moment: Moment,
): { fee: Minor; outcomes: Outcome[] } {
  const goods = lines.filter((line) => !line.gift);
  let fee = option?.fee ?? 0;
  const outcomes = candidates.flatMap((candidate): Outcome[] => {
    const { promotion } = candidate;
    const { effect } = promotion;
    if (effect.kind !== "delivery") return [];
    const reason = refusal(candidate, goods, moment);
    if (reason) return [notApplied(promotion, reason)];
    if (!option) return [notApplied(promotion, "is taken off once a way of delivery is chosen")];
    if (effect.optionIds && !effect.optionIds.includes(option.id))
      return [notApplied(promotion, "is for another way of delivery")];
    const amount = offFee(fee, effect.give);
    if (amount === 0) return [notApplied(promotion, "the delivery costs no more than that already")];
    fee -= amount;
    return [{ promotion, applied: true, amount, reason: effectWords(effect, moment.show) }];
  });
  return { fee, outcomes };
}
