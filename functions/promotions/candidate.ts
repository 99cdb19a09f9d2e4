import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { Line } from "../cart/pricing/line.ts";
import { type Standing, unmetCondition } from "./conditions.ts";

/** A promotion the shopper may get, with what only the table knows of it. */
export interface Candidate {
  promotion: Promotion;
  usedUp: boolean;
}

export interface Outcome {
  promotion: Promotion;
  applied: boolean;
  /** What it took off goods or delivery; of a gift, what it is worth. */
  amount: Minor;
  reason: string;
}

export type Moment = Omit<Standing, "lines">;

export function notApplied(promotion: Promotion, reason: string): Outcome {
  return { promotion, applied: false, amount: 0, reason };
}

/** Why it cannot apply to these lines, before it is known what it would give. */
export function refusal({ promotion, usedUp }: Candidate, lines: readonly Line[], moment: Moment): string | undefined {
  if (!promotion.active) return "is not active";
  if (usedUp) return "has been used up";
  if (lines.length === 0) return "needs goods in the cart";
  return unmetCondition(promotion.conditions, { ...moment, lines });
}

/** Why it gives nothing though its conditions are met; `lost` is what floor prices kept it from giving. */
export function unearned(lost: Minor): string {
  return lost > 0 ? "nothing is left above the floor prices" : "nothing in the cart earns it";
}

export function mostRepeats({ limits }: Promotion): number {
  return limits.perCart ?? Number.POSITIVE_INFINITY;
}
