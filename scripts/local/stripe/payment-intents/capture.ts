import type Stripe from "stripe";
import * as z from "zod";
import { bookCharge, requireCharge } from "../charges.ts";
import type { Context } from "../context.ts";
import { refused } from "../failure.ts";
import { reference } from "../objects.ts";
import { amount, mergeMetadata, metadata } from "../params.ts";
import { assertStatus, unexpectedState } from "./find-intent.ts";

export const captureParams = z.strictObject({
  amount_to_capture: amount.optional(),
  final_capture: z.literal("true").optional(),
  metadata: metadata.optional(),
});

/** Takes all or a part of what was authorised; the rest is released and counts as refunded on the charge. */
export function captureIntent(
  context: Context,
  intent: Stripe.PaymentIntent,
  input: z.output<typeof captureParams>,
): Stripe.PaymentIntent {
  if (intent.status === "succeeded") {
    throw unexpectedState(intent, "This PaymentIntent could not be captured because it has already been captured.");
  }
  assertStatus(intent, ["capture", "captured"], ["requires_capture"]);
  const taken = input.amount_to_capture ?? intent.amount_capturable;
  if (taken > intent.amount_capturable) {
    const message = `The requested capture amount (${taken}) is greater than the authorized amount (${intent.amount_capturable}).`;
    throw refused(message, { code: "amount_too_large", param: "amount_to_capture" });
  }
  const held = requireCharge(context, reference(intent.latest_charge) ?? "");
  const released = held.amount - taken;
  const charge = bookCharge(context, { ...held, amount_captured: taken, amount_refunded: released, captured: true });
  const paid: Stripe.PaymentIntent = {
    ...intent,
    amount_capturable: 0,
    amount_received: taken,
    metadata: mergeMetadata(intent.metadata, input.metadata),
    status: "succeeded",
  };
  context.objects.put(paid);
  context.emit("charge.captured", charge, { captured: false });
  context.emit("payment_intent.succeeded", paid);
  if (context.instruments.card(held.payment_method ?? "")?.dispute) context.schedule("raise-dispute", charge.id);
  return paid;
}
