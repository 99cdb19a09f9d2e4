import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { PromotionCondition } from "@quayside/shared/promotions/schema.ts";

/** The totals so far, and when. */
export interface Standing {
  now: Instant;
  subtotal: Minor;
  /** Writes an amount for people. */
  show: (amount: Minor) => string;
}

type Test<K extends PromotionCondition["kind"]> = (
  condition: Extract<PromotionCondition, { kind: K }>,
  standing: Standing,
) => string | undefined;

/** One row per kind of condition: why it is not met, if it is not. */
const tests: { [K in PromotionCondition["kind"]]: Test<K> } = {
  from: ({ at }, { now }) => (now < at ? `starts on ${at.slice(0, 10)}` : undefined),
  until: ({ at }, { now }) => (now >= at ? `ended on ${at.slice(0, 10)}` : undefined),
  "minimum-subtotal": ({ amount }, { subtotal, show }) =>
    subtotal < amount ? `needs goods worth ${show(amount)}` : undefined,
};

/** Why a promotion does not apply, by the first condition that is not met. */
export function unmetCondition(conditions: readonly PromotionCondition[], standing: Standing): string | undefined {
  for (const condition of conditions) {
    // Each kind's row takes conditions of that kind; TypeScript cannot follow that through the lookup.
    const test = tests[condition.kind] as Test<PromotionCondition["kind"]>;
    const reason = test(condition, standing);
    if (reason) return reason;
  }
  return undefined;
}
