import type { Line } from "../cart/pricing/line.ts";
import { type Candidate, type Moment, mostRepeats, refusal } from "./candidate.ts";
import { reduce } from "./effects.ts";

/** What a promotion would give on the untouched cart: what tells whether it can apply, and which of two equals is better. */
interface Promised {
  candidate: Candidate;
  worth: number;
}

function promised(candidate: Candidate, lines: readonly Line[], moment: Moment): Promised | undefined {
  const { promotion } = candidate;
  const { effect } = promotion;
  if (refusal(candidate, lines, moment)) return undefined;
  if (effect.kind === "gift" || effect.kind === "delivery") return { candidate, worth: 0 };
  const worth = reduce(effect, lines, mostRepeats(promotion)).given;
  return worth > 0 ? { candidate, worth } : undefined;
}

/** The one of highest priority, of equals the one that gives most, of those the earlier id. */
function winnerOf(promisedOnes: readonly Promised[]): Candidate | undefined {
  return promisedOnes
    .toSorted(
      (a, b) =>
        b.candidate.promotion.priority - a.candidate.promotion.priority ||
        b.worth - a.worth ||
        (a.candidate.promotion.id < b.candidate.promotion.id ? -1 : 1),
    )
    .at(0)?.candidate;
}

/**
 * Promotions that give way, by id, with the reason: all others where an exclusive one can apply; else, of each group, all
 * but its winner.
 */
export function switchedOff(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  moment: Moment,
): Map<string, string> {
  const off = new Map<string, string>();
  const rivals = candidates.filter(({ promotion }) => promotion.exclusive || promotion.group !== undefined);
  if (rivals.length === 0) return off;
  const promisedOnes = rivals.flatMap((candidate) => promised(candidate, lines, moment) ?? []);
  const giveWay = (others: readonly Candidate[], winner: Candidate | undefined) => {
    if (!winner) return;
    const reason = `gives way to ${winner.promotion.name}`;
    for (const { promotion } of others) if (promotion !== winner.promotion) off.set(promotion.id, reason);
  };
  const exclusive = winnerOf(promisedOnes.filter(({ candidate }) => candidate.promotion.exclusive));
  if (exclusive) {
    giveWay(candidates, exclusive);
    return off;
  }
  const groups = Map.groupBy(promisedOnes, ({ candidate }) => candidate.promotion.group);
  for (const [group, members] of groups) {
    if (group === undefined) continue;
    giveWay(
      members.map(({ candidate }) => candidate),
      winnerOf(members),
    );
  }
  return off;
}
