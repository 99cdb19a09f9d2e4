import type Stripe from "stripe";
import * as z from "zod";
import { requireCharge } from "../charges.ts";
import type { Context } from "../context.ts";
import { reference } from "../objects.ts";
import { assertStatus, unexpectedState } from "./find-intent.ts";

export const cancelParams = z.strictObject({
  cancellation_reason: z.enum(["abandoned", "duplicate", "fraudulent", "requested_by_customer"]).optional(),
});

const CANCELLABLE = ["requires_payment_method", "requires_capture", "requires_confirmation", "requires_action"];

function release(context: Context, intent: Stripe.PaymentIntent): void {
  const charge = requireCharge(context, reference(intent.latest_charge) ?? "");
  const released = { ...charge, amount_refunded: charge.amount, refunded: true };
  context.objects.put(released);
  context.emit("charge.refunded", released, { amount_refunded: 0, refunded: false });
}

export function cancelIntent(
  context: Context,
  intent: Stripe.PaymentIntent,
  input: z.output<typeof cancelParams>,
): Stripe.PaymentIntent {
  assertStatus(intent, ["cancel", "canceled"], CANCELLABLE);
  if (intent.amount_received > 0)
    throw unexpectedState(intent, "You cannot cancel this PaymentIntent because it has been partially captured.");
  if (intent.status === "requires_capture") release(context, intent);
  const canceled: Stripe.PaymentIntent = {
    ...intent,
    amount_capturable: 0,
    canceled_at: context.now(),
    cancellation_reason: input.cancellation_reason ?? null,
    next_action: null,
    status: "canceled",
  };
  context.objects.put(canceled);
  context.emit("payment_intent.canceled", canceled);
  return canceled;
}
