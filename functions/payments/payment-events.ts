import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import type { PaymentIntent } from "./provider.ts";

/** Something that happened to the money, named by the provider's own object: recorded once, whoever reports it. */
export type ReportedEvent = Pick<PaymentEvent, "kind" | "amount" | "reference" | "reason">;

/** All that a provider's object tells, earliest first. Depends on nothing but that object. */
export function reportedEvents(intent: PaymentIntent): ReportedEvent[] {
  const money = (amount: number) => ({ amount, currency: intent.amount.currency });
  const { state, failure, captured } = intent;
  const events: ReportedEvent[] = [];
  if (failure) events.push({ kind: "failed", amount: intent.amount, ...failure });
  if (state === "authorised") events.push({ kind: "authorised", amount: intent.amount, reference: intent.id });
  if (captured) events.push({ kind: "captured", amount: money(captured.amount), reference: captured.reference });
  for (const { id, amount, state } of intent.refunds)
    if (state === "succeeded") events.push({ kind: "refunded", amount: money(amount), reference: id });
  for (const { id, amount, reason } of intent.disputes)
    events.push({ kind: "disputed", amount: money(amount), reference: id, reason });
  if (state === "cancelled") events.push({ kind: "cancelled", amount: intent.amount, reference: intent.id });
  return events;
}

/** The earliest thing the provider tells that the order does not know yet. */
export function firstUnknown(order: Order, intent: PaymentIntent): ReportedEvent | undefined {
  return reportedEvents(intent).find((event) => !isKnown(order, event));
}

export function isKnown(order: Order, { kind, reference }: ReportedEvent): boolean {
  return order.paymentEvents.some((known) => known.kind === kind && known.reference === reference);
}
