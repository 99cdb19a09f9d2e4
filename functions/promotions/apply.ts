import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import { effectWords } from "@quayside/shared/promotions/words.ts";
import type { Line } from "../cart/pricing/line.ts";
import { type Candidate, type Moment, mostRepeats, notApplied, type Outcome, refusal, unearned } from "./candidate.ts";
import { type GoodsEffect, reduce, stageOf } from "./effects.ts";
import { type Gifts, giveGift } from "./gift.ts";
import { switchedOff } from "./switched-off.ts";

export interface Reduced {
  lines: Line[];
  outcomes: Outcome[];
  /** Those whose turn comes once the way of delivery is known. */
  onDelivery: Candidate[];
}

function reduceGoods(promotion: Promotion, effect: GoodsEffect, lines: Line[], moment: Moment) {
  const { given, lost, lines: after } = reduce(effect, lines, mostRepeats(promotion));
  const words = effectWords(effect, moment.show);
  if (given === 0) return { lines, outcome: notApplied(promotion, unearned(lost)) };
  const reason = lost > 0 ? `${words}; ${moment.show(lost)} of it lost to floor prices` : words;
  return { lines: after, outcome: { promotion, applied: true, amount: given, reason } };
}

function applyOne(candidate: Candidate, lines: Line[], moment: Moment, gifts: Gifts) {
  const { promotion } = candidate;
  const { effect } = promotion;
  const goods = lines.filter((line) => !line.gift);
  const reason = refusal(candidate, goods, moment);
  if (reason || effect.kind === "delivery") return { lines, outcome: notApplied(promotion, reason ?? "") };
  return effect.kind === "gift"
    ? giveGift(promotion, effect, lines, gifts)
    : reduceGoods(promotion, effect, lines, moment);
}

/** Equal promotions come in the order of their ids, whatever order they were found in. */
function inTurn(a: Candidate, b: Candidate): number {
  const [first, second] = [a.promotion, b.promotion];
  return (
    stageOf(first.effect) - stageOf(second.effect) ||
    second.priority - first.priority ||
    (first.id < second.id ? -1 : first.id > second.id ? 1 : 0)
  );
}

/**
 * Promotions on lines, then those on the order, then gifts, each by priority, highest first; conditions are tested again on
 * the lines so far. Says of every candidate why it applied or why not. Those on delivery are left for later.
 */
export function applyPromotions(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  moment: Moment,
  gifts: Gifts = new Map(),
): Reduced {
  const off = switchedOff(candidates, lines, moment);
  const reduced: Reduced = { lines: [...lines], outcomes: [], onDelivery: [] };
  for (const candidate of [...candidates].sort(inTurn)) {
    const { promotion } = candidate;
    const reason = off.get(promotion.id);
    if (reason === undefined && promotion.effect.kind === "delivery") {
      reduced.onDelivery.push(candidate);
      continue;
    }
    const step =
      reason === undefined
        ? applyOne(candidate, reduced.lines, moment, gifts)
        : { lines: reduced.lines, outcome: notApplied(promotion, reason) };
    reduced.lines = step.lines;
    reduced.outcomes.push(step.outcome);
  }
  return reduced;
}
