import type Stripe from "stripe";
import * as z from "zod";
import { bookCharge, requireCharge, takesParts } from "../charges.ts";
import type { Context } from "../context.ts";
import { refused } from "../failure.ts";
import { reference } from "../objects.ts";
import { flag, integer, mergeMetadata, metadata } from "../params.ts";
import { assertStatus, unexpectedState } from "./find-intent.ts";

export const captureParams = z.strictObject({
  amount_to_capture: integer(0, 99_999_999).optional(),
  final_capture: flag.default(true),
  metadata: metadata.optional(),
});
type CaptureInput = z.output<typeof captureParams>;

/** What is taken now, after refusing what Stripe refuses. Nothing at all is taken only to release the rest of a part. */
function assertCapturable(intent: Stripe.PaymentIntent, held: Stripe.Charge, input: CaptureInput): number {
  const taken = input.amount_to_capture ?? intent.amount_capturable;
  const isRelease = taken === 0 && input.final_capture && intent.amount_received > 0;
  if (taken === 0 && !isRelease) {
    const message = "This value must be greater than or equal to 1.";
    throw refused(message, { code: "parameter_invalid_integer", param: "amount_to_capture" });
  }
  if (taken > intent.amount_capturable) {
    const message = `The requested capture amount (${taken}) is greater than the authorized amount (${intent.amount_capturable}).`;
    throw refused(message, { code: "amount_too_large", param: "amount_to_capture" });
  }
  if (!input.final_capture && !takesParts(held)) {
    const message =
      "You cannot set final_capture to false because multicapture is not available for this PaymentIntent.";
    throw refused(message, { param: "final_capture" });
  }
  return taken;
}

/** With one capture only, the released rest counts as refunded on the charge; with several it does not. */
function chargeAfter(context: Context, held: Stripe.Charge, taken: number, isFinal: boolean): Stripe.Charge {
  const amount_captured = held.amount_captured + taken;
  const amount_refunded = takesParts(held) ? held.amount_refunded : held.amount - taken;
  const charge = { ...held, amount_captured, amount_refunded, captured: isFinal };
  if (taken > 0) return bookCharge(context, charge, taken);
  context.objects.put(charge);
  return charge;
}

/** Takes all or a part of what was authorised. A part that is not the final one keeps the rest authorised. */
export function captureIntent(
  context: Context,
  intent: Stripe.PaymentIntent,
  input: CaptureInput,
): Stripe.PaymentIntent {
  if (intent.status === "succeeded") {
    throw unexpectedState(intent, "This PaymentIntent could not be captured because it has already been captured.");
  }
  assertStatus(intent, ["capture", "captured"], ["requires_capture"]);
  const held = requireCharge(context, reference(intent.latest_charge) ?? "");
  const taken = assertCapturable(intent, held, input);
  const isFinal = input.final_capture;
  const charge = chargeAfter(context, held, taken, isFinal);
  const paid: Stripe.PaymentIntent = {
    ...intent,
    amount_capturable: isFinal ? 0 : intent.amount_capturable - taken,
    amount_received: intent.amount_received + taken,
    metadata: mergeMetadata(intent.metadata, input.metadata),
    status: isFinal ? "succeeded" : "requires_capture",
  };
  context.objects.put(paid);
  tell(context, { held, charge, intent, paid });
  if (isFinal && context.instruments.card(held.payment_method ?? "")?.dispute)
    context.schedule("raise-dispute", charge.id);
  return paid;
}

interface Captured {
  held: Stripe.Charge;
  charge: Stripe.Charge;
  intent: Stripe.PaymentIntent;
  paid: Stripe.PaymentIntent;
}

function tell(context: Context, { held, charge, intent, paid }: Captured): void {
  if (takesParts(held)) {
    context.emit("charge.updated", charge, { balance_transaction: held.balance_transaction });
    context.emit("payment_intent.amount_capturable_updated", paid, { amount_capturable: intent.amount_capturable });
  }
  if (paid.status !== "succeeded") return;
  context.emit("charge.captured", charge, { captured: false });
  context.emit("payment_intent.succeeded", paid);
}
