import type { PaymentEvent } from "@quayside/shared/orders/schema.ts";
import type { Difference } from "@quayside/shared/payments/reconciliation.ts";
import type { BalanceTransaction } from "../provider.ts";

/** A payment event of ours, and whose it is. */
export interface Recorded {
  orderId: string;
  event: PaymentEvent;
}

/** How each kind of ours is told in a balance transaction, with the sign of its amount there. */
const counterparts: Partial<Record<PaymentEvent["kind"], { kind: BalanceTransaction["kind"]; sign: 1 | -1 }>> = {
  captured: { kind: "charge", sign: 1 },
  refunded: { kind: "refund", sign: -1 },
  "refund-failed": { kind: "refund-failure", sign: 1 },
  disputed: { kind: "dispute", sign: -1 },
  "dispute-won": { kind: "dispute-reversal", sign: 1 },
};

/** Whether money of ours moved at the provider by it: an inquiry moves none, an external payment none of theirs. */
export function movesMoney({ kind, amount, external }: PaymentEvent): boolean {
  return counterparts[kind] !== undefined && amount.amount !== 0 && !external;
}

export interface Comparison {
  matched: number;
  onlyOurs: Difference[];
  onlyTheirs: Difference[];
  differs: Difference[];
}

const keyOf = (kind: string, reference: string) => `${kind}#${reference}`;

function tellOurs({ orderId, event }: Recorded): Difference {
  const { reference, kind, amount, at } = event;
  const sign = counterparts[kind]?.sign ?? 1;
  return { reference, kind, orderId, ours: { ...amount, amount: sign * amount.amount }, at };
}

function tellTheirs({ reference, kind, amount, at }: BalanceTransaction): Difference {
  return { reference, kind, theirs: amount, at };
}

/** Every movement of either side falls into exactly one of: matched, only ours, only theirs, differs. */
export function compare(ours: readonly Recorded[], theirs: readonly BalanceTransaction[]): Comparison {
  const left = new Map(theirs.map((each) => [keyOf(each.kind, each.reference), each]));
  const result: Comparison = { matched: 0, onlyOurs: [], onlyTheirs: [], differs: [] };
  for (const recorded of ours) {
    const told = tellOurs(recorded);
    const key = keyOf(counterparts[recorded.event.kind]?.kind ?? "", told.reference);
    const found = left.get(key);
    left.delete(key);
    if (!found) result.onlyOurs.push(told);
    else if (found.amount.amount === told.ours?.amount && found.amount.currency === told.ours.currency)
      result.matched += 1;
    else result.differs.push({ ...told, theirs: found.amount });
  }
  result.onlyTheirs.push(...[...left.values()].map(tellTheirs));
  return result;
}
