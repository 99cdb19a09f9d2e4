import { sumOf } from "@quayside/shared/orders/authorisation.ts";
import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import type { PaymentIntent, ProviderDispute, ProviderRefund } from "./provider.ts";

/** Something that happened to the money, named by the provider's own object: recorded once, whoever reports it. */
export type ReportedEvent = Pick<PaymentEvent, "kind" | "amount" | "reference" | "reason"> & {
  /** Our own refund, where the provider's names it. */
  refundId?: string;
  /** When a dispute's evidence must be with the provider. */
  dueAt?: string;
  /** More can be captured of what was authorised. */
  mayFollow?: boolean;
};

/** All that a provider's object tells beside what the order knows of its captures, earliest first. */
function reportedEvents(order: Order, intent: PaymentIntent): ReportedEvent[] {
  const money = (amount: number) => ({ amount, currency: intent.amount.currency });
  const { state, failure } = intent;
  const events: ReportedEvent[] = [];
  if (failure) events.push({ kind: "failed", amount: intent.amount, ...failure });
  if (state === "authorised") events.push({ kind: "authorised", amount: intent.amount, reference: intent.id });
  events.push(...newCapture(order, intent));
  events.push(...intent.refunds.flatMap((refund) => refundEvents(refund, money(refund.amount))));
  events.push(...intent.disputes.flatMap((dispute) => disputeEvents(dispute, money(dispute.amount))));
  if (state === "cancelled") events.push({ kind: "cancelled", amount: intent.amount, reference: intent.id });
  return events;
}

/** `ch_1` for the first capture of a charge, `ch_1#2` for the second. */
export function captureReference(charge: string, nth: number): string {
  return nth === 1 ? charge : `${charge}#${nth}`;
}

/** A provider tells the sum of its captures: what is more than the order knows of is the next of them. */
function newCapture({ paymentEvents }: Order, { amount, captured, state }: PaymentIntent): ReportedEvent[] {
  const known = paymentEvents.filter(({ kind }) => kind === "captured");
  const more = (captured?.amount ?? 0) - sumOf(known, "captured");
  if (!captured || more <= 0) return [];
  const reference = captureReference(captured.reference, known.length + 1);
  const money = { amount: more, currency: amount.currency };
  return [{ kind: "captured", amount: money, reference, mayFollow: state === "authorised" }];
}

function refundEvents({ id, state, ours, failure }: ProviderRefund, amount: PaymentEvent["amount"]): ReportedEvent[] {
  if (state === "succeeded") return [{ kind: "refunded", amount, reference: id, refundId: ours }];
  return state === "failed" ? [{ kind: "refund-failed", amount, reference: id, reason: failure }] : [];
}

/** An inquiry moves no money; should it become a dispute, that is another event. */
function disputeEvents(dispute: ProviderDispute, amount: PaymentEvent["amount"]): ReportedEvent[] {
  const { id, reason, state, dueAt } = dispute;
  if (state === "inquiry")
    return [{ kind: "disputed", amount: { ...amount, amount: 0 }, reference: `${id}:inquiry`, reason, dueAt }];
  const opened: ReportedEvent = { kind: "disputed", amount, reference: id, reason, dueAt };
  if (state === "open") return [opened];
  return [opened, { kind: state === "won" ? "dispute-won" : "dispute-lost", amount, reference: id }];
}

/** The earliest thing the provider tells that the order does not know yet. */
export function firstUnknown(order: Order, intent: PaymentIntent): ReportedEvent | undefined {
  return reportedEvents(order, intent).find((event) => !isKnown(order, event));
}

/** A refund that fails without ever having counted as made changes no sums; whoever asked for it says so. */
export function isKnown({ paymentEvents }: Order, { kind, reference }: ReportedEvent): boolean {
  const has = (wanted: PaymentEvent["kind"]) =>
    paymentEvents.some((known) => known.kind === wanted && known.reference === reference);
  return has(kind) || (kind === "refund-failed" && !has("refunded"));
}
