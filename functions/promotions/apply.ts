import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { type Line, sumOf, totalOf } from "../cart/pricing/line.ts";
import { type Standing, unmetCondition } from "./conditions.ts";
import { percentageOfLines, percentageOfOrder, type Reduction } from "./percentage.ts";

/** A promotion the shopper may get, with what only the table knows of it. */
export interface Candidate {
  promotion: Promotion;
  usedUp: boolean;
}

export interface Outcome {
  promotion: Promotion;
  amount: Minor;
  reason: string;
}

export interface Reduced {
  lines: Line[];
  outcomes: Outcome[];
}

type Moment = Omit<Standing, "subtotal">;

const percent = (basisPoints: number) => `${basisPoints / 100} % off`;

function reduce({ effect }: Promotion, lines: readonly Line[]): Reduction {
  return effect.on === "lines"
    ? percentageOfLines(lines, effect.basisPoints)
    : percentageOfOrder(lines, effect.basisPoints);
}

function refusal({ promotion, usedUp }: Candidate, lines: readonly Line[], moment: Moment): string | undefined {
  if (!promotion.active) return "is not active";
  if (usedUp) return "has been used up";
  if (lines.length === 0) return "needs goods in the cart";
  return unmetCondition(promotion.conditions, { ...moment, subtotal: sumOf(lines, totalOf) });
}

function applyOne(candidate: Candidate, lines: Line[], moment: Moment): { lines: Line[]; outcome: Outcome } {
  const { promotion } = candidate;
  const reason = refusal(candidate, lines, moment);
  if (reason) return { lines, outcome: { promotion, amount: 0, reason } };
  const reduction = reduce(promotion, lines);
  const given = percent(promotion.effect.basisPoints);
  const told = reduction.lost > 0 ? `${given}; ${moment.show(reduction.lost)} of it lost to floor prices` : given;
  return { lines: reduction.lines, outcome: { promotion, amount: reduction.given, reason: told } };
}

/** The exclusive promotion that switches off all others, if one can apply: the one of highest priority. */
function exclusiveAmong(candidates: readonly Candidate[], lines: readonly Line[], moment: Moment) {
  return candidates.find((candidate) => candidate.promotion.exclusive && !refusal(candidate, lines, moment));
}

const inTurn = (a: Candidate, b: Candidate): number =>
  Number(a.promotion.effect.on === "order") - Number(b.promotion.effect.on === "order") ||
  b.promotion.priority - a.promotion.priority;

/**
 * Promotions on lines, then those on the order, each by priority, highest first; conditions are tested again on the totals
 * so far. Says of every candidate why it applied or why not.
 */
export function applyPromotions(lines: readonly Line[], candidates: readonly Candidate[], moment: Moment): Reduced {
  const byPriority = [...candidates].sort((a, b) => b.promotion.priority - a.promotion.priority);
  const exclusive = exclusiveAmong(byPriority, lines, moment);
  const reduced: Reduced = { lines: [...lines], outcomes: [] };
  for (const candidate of [...candidates].sort(inTurn)) {
    if (exclusive && candidate !== exclusive) {
      const reason = `gives way to ${exclusive.promotion.name}`;
      reduced.outcomes.push({ promotion: candidate.promotion, amount: 0, reason });
      continue;
    }
    const { lines: after, outcome } = applyOne(candidate, reduced.lines, moment);
    reduced.lines = after;
    reduced.outcomes.push(outcome);
  }
  return reduced;
}
