import { pick } from "../world/random.ts";

/** What happens to one order, in the shop, at the bank, at the provider or by the merchant's own hand there. */
export type Step =
  | { kind: "card"; card: string }
  | { kind: "challenge"; outcome: "complete" | "fail" }
  | { kind: "debit"; iban: string }
  /** The provider does what it does later: debits, bookings, disputes, refunds. */
  | { kind: "settle" }
  | { kind: "refund"; share: number }
  | { kind: "dispute"; outcome?: "won" | "lost" }
  | { kind: "shopper-returns" }
  | { kind: "staff-cancels" }
  /** The reservation runs out and the sweeper comes. */
  | { kind: "time-is-over" };

export type History = readonly Step[];

const card = (name: string): Step => ({ kind: "card", card: `pm_card_${name}` });
const declined = card("visa_chargeDeclined");
const short = card("visa_chargeDeclinedInsufficientFunds");
const challenged = card("authenticationRequired");
const debit = (iban: string): Step => ({ kind: "debit", iban });
const goodDebit = debit("DE89370400440532013000");
const badDebit = debit("DE62370400440532013001");

/** Ways to pay, and not to. */
const payments: readonly History[] = [
  [card("visa")],
  [card("visa"), { kind: "shopper-returns" }],
  [declined, card("visa")],
  [declined, short, declined, card("mastercard")],
  [challenged, { kind: "challenge", outcome: "complete" }],
  [challenged, { kind: "challenge", outcome: "fail" }, card("visa")],
  [card("pendingRefund")],
  [goodDebit, { kind: "settle" }],
  [goodDebit, { kind: "shopper-returns" }, { kind: "settle" }],
  [goodDebit, { kind: "time-is-over" }, { kind: "settle" }],
  [badDebit, { kind: "settle" }, card("visa")],
];

const unpaid: readonly History[] = [
  [{ kind: "time-is-over" }],
  [declined, { kind: "time-is-over" }],
  [badDebit, { kind: "time-is-over" }, { kind: "settle" }, { kind: "time-is-over" }],
  [challenged, { kind: "time-is-over" }],
  [declined, { kind: "staff-cancels" }],
  [{ kind: "staff-cancels" }],
];

const afterwards: readonly History[] = [
  [],
  [{ kind: "refund", share: 0.3 }],
  [{ kind: "refund", share: 1 }],
  [
    { kind: "refund", share: 0.25 },
    { kind: "refund", share: 0.5 },
  ],
  [{ kind: "refund", share: 0.4 }, { kind: "staff-cancels" }],
  [{ kind: "staff-cancels" }, { kind: "settle" }],
  [{ kind: "dispute" }],
  [{ kind: "dispute", outcome: "lost" }],
  [
    { kind: "dispute", outcome: "won" },
    { kind: "refund", share: 0.5 },
  ],
  [{ kind: "shopper-returns" }, { kind: "refund", share: 0.1 }, { kind: "shopper-returns" }],
];

/** Histories by chance: every fifth is one of an order that is never paid. */
export function histories(count: number, random: () => number): History[] {
  return Array.from({ length: count }, (_, index) => {
    if (index % 5 === 4) return pick(unpaid, random);
    return [...pick(payments, random), ...pick(afterwards, random), { kind: "settle" }];
  });
}
