import type { Line } from "../cart/pricing/line.ts";
import { type Candidate, type Moment, mostRepeats, refusal, unearned } from "./candidate.ts";
import { reduce } from "./effects.ts";

/** What a promotion would give on the untouched cart: what tells which of two equals is better; or why it cannot apply. */
interface Promised {
  candidate: Candidate;
  worth: number;
  reason?: string | undefined;
}

function promised(candidate: Candidate, lines: readonly Line[], moment: Moment): Promised {
  const { promotion } = candidate;
  const { effect } = promotion;
  const reason = refusal(candidate, lines, moment);
  if (reason || effect.kind === "gift" || effect.kind === "delivery") return { candidate, worth: 0, reason };
  const { given, lost } = reduce(effect, lines, mostRepeats(promotion));
  return { candidate, worth: given, reason: given === 0 ? unearned(lost) : undefined };
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
 * but its winner. One of them that cannot apply to the untouched cart is out too: a lower total must not let it in beside
 * those it excludes.
 */
export function switchedOff(
  candidates: readonly Candidate[],
  lines: readonly Line[],
  moment: Moment,
): Map<string, string> {
  const off = new Map<string, string>();
  const rivals = candidates.filter(({ promotion }) => promotion.exclusive || promotion.group !== undefined);
  if (rivals.length === 0) return off;
  const all = rivals.map((candidate) => promised(candidate, lines, moment));
  for (const { candidate, reason } of all) if (reason) off.set(candidate.promotion.id, reason);
  const promisedOnes = all.filter(({ reason }) => reason === undefined);
  const giveWay = (others: readonly Candidate[], winner: Candidate | undefined) => {
    if (!winner) return;
    const reason = `gives way to ${winner.promotion.name}`;
    for (const { promotion } of others)
      if (promotion !== winner.promotion && !off.has(promotion.id)) off.set(promotion.id, reason);
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
