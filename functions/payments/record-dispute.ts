import type { Instant } from "@quayside/shared/kernel/day.ts";
import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { exceptionWrite } from "../exceptions/store.ts";
import { disputeLostPosting, disputePosting, type Posting } from "../ledger/postings.ts";
import { postingWrites } from "../ledger/store.ts";
import type { OrderRecord } from "../orders/record.ts";
import type { StepDeps } from "../orders/step.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";

function postingOf({ kind, amount }: PaymentEvent): Posting {
  if (kind === "disputed") return disputePosting(amount.amount);
  if (kind === "dispute-won") return disputePosting(-amount.amount);
  return kind === "dispute-lost" ? disputeLostPosting(amount.amount) : [];
}

/** What a step of a dispute writes beside the order: the money it moved, and the exception it is or was. */
export function disputeWrites(
  { clock }: StepDeps,
  ctx: Ctx,
  { order }: OrderRecord,
  event: PaymentEvent,
  dueAt: Instant | undefined,
): Write[] {
  const message = messageOf(order, event);
  if (message === undefined) return [];
  const { reference } = event;
  return [
    ...postingWrites(clock, ctx, order, reference, postingOf(event)),
    exceptionWrite(clock, ctx, { kind: "dispute", orderId: order.id, reference, message, dueAt }),
  ];
}

function messageOf({ number }: Order, { kind, amount, reason = "no reason given" }: PaymentEvent): string | undefined {
  const why = reason.replaceAll("_", " ");
  if (kind === "disputed" && amount.amount === 0)
    return `The bank asks about the payment of ${number} (${why}). Answer the provider before it becomes a dispute.`;
  if (kind === "disputed")
    return `The payment of ${number} is disputed (${why}) and was taken back. Send evidence to the provider.`;
  if (kind === "dispute-won") return `The dispute about ${number} was won; the payment is back.`;
  return kind === "dispute-lost" ? `The dispute about ${number} was lost; the payment is gone.` : undefined;
}
