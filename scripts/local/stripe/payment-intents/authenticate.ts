import type Stripe from "stripe";
import type { Context } from "../context.ts";
import { reference } from "../objects.ts";
import { requirePaymentMethod } from "../payment-methods.ts";
import { attempt } from "./attempt.ts";
import { assertStatus } from "./find-intent.ts";

const FAILED = {
  type: "invalid_request_error",
  code: "payment_intent_authentication_failure",
  message:
    "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
} as const;

/** The shopper's answer to the 3D Secure challenge: Stripe hears it from the bank, so its API has no such call. */
export function authenticateIntent(
  context: Context,
  intent: Stripe.PaymentIntent,
  passed: boolean,
): Stripe.PaymentIntent {
  assertStatus(intent, ["authenticate", "authenticated"], ["requires_action"]);
  const paymentMethod = requirePaymentMethod(context, reference(intent.payment_method) ?? "", "payment_method");
  if (passed) return attempt(context, { intent, paymentMethod, authenticated: true });
  const failed: Stripe.PaymentIntent = {
    ...intent,
    last_payment_error: { ...FAILED, payment_method: paymentMethod },
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  };
  context.objects.put(failed);
  context.emit("payment_intent.payment_failed", failed);
  return failed;
}
