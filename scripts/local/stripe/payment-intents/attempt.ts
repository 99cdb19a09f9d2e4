import type Stripe from "stripe";
import type { Decline, TestCard } from "../cards.ts";
import { bookCharge } from "../charges.ts";
import type { Context } from "../context.ts";
import { StripeFailure } from "../failure.ts";
import { newCharge } from "../new-charge.ts";
import { reference } from "../objects.ts";
import { attach } from "../payment-methods.ts";

interface Payment {
  intent: Stripe.PaymentIntent;
  paymentMethod: Stripe.PaymentMethod;
  authenticated: boolean;
}

/** A failed charge, the intent back at the start, and the 402 that Stripe answers with. */
function decline(context: Context, payment: Payment, reason: Decline): StripeFailure {
  const { intent, paymentMethod } = payment;
  const charge = newCharge(context, { ...payment, status: "failed", captured: false, decline: reason });
  const error = { type: "card_error" as const, ...reason, charge: charge.id, payment_method: paymentMethod };
  const failed: Stripe.PaymentIntent = {
    ...intent,
    last_payment_error: error,
    latest_charge: charge.id,
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  };
  context.objects.put(failed);
  context.emit("charge.failed", charge);
  context.emit("payment_intent.payment_failed", failed);
  return new StripeFailure(402, "declined", { ...error, payment_intent: failed });
}

export const AUTHENTICATION_REQUIRED: Decline = {
  code: "authentication_required",
  decline_code: "authentication_required",
  message: "Your card was declined. This transaction requires authentication.",
};

export function refuseUnauthenticated(context: Context, payment: Payment): StripeFailure {
  return decline(context, payment, AUTHENTICATION_REQUIRED);
}

function save(context: Context, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  context.objects.put(intent);
  return intent;
}

function keepForLater(context: Context, { intent, paymentMethod, authenticated }: Payment): void {
  const customer = reference(intent.customer);
  if (intent.setup_future_usage === null || customer === null) return;
  attach(context, paymentMethod, customer);
  if (authenticated) context.instruments.markSetUp(paymentMethod.id);
}

function startDebit(context: Context, payment: Payment): Stripe.PaymentIntent {
  const { intent, paymentMethod } = payment;
  const charge = newCharge(context, { ...payment, status: "pending", captured: true });
  const processing = save(context, {
    ...intent,
    latest_charge: charge.id,
    payment_method: paymentMethod.id,
    status: "processing",
  });
  context.emit("charge.pending", charge);
  context.emit("payment_intent.processing", processing);
  context.schedule("settle-debit", intent.id);
  return processing;
}

function authorise(context: Context, payment: Payment, card: TestCard | undefined): Stripe.PaymentIntent {
  const { intent, paymentMethod } = payment;
  const wantsParts = intent.payment_method_options?.card?.request_multicapture === "if_available";
  const multicapture = wantsParts && !card?.capturesOnce;
  const charge = newCharge(context, { ...payment, status: "succeeded", captured: false, multicapture });
  const held = save(context, {
    ...intent,
    amount_capturable: intent.amount,
    latest_charge: charge.id,
    payment_method: paymentMethod.id,
    status: "requires_capture",
  });
  context.emit("charge.succeeded", charge);
  context.emit("payment_intent.amount_capturable_updated", held);
  return held;
}

function charge(context: Context, payment: Payment, card: TestCard | undefined): Stripe.PaymentIntent {
  const { intent, paymentMethod } = payment;
  const opened = newCharge(context, { ...payment, status: "succeeded", captured: true });
  const booksLater = intent.capture_method === "automatic_async";
  const made = booksLater ? opened : bookCharge(context, opened);
  const paid = save(context, {
    ...intent,
    amount_received: intent.amount,
    latest_charge: made.id,
    payment_method: paymentMethod.id,
    status: "succeeded",
  });
  context.emit("charge.succeeded", made);
  context.emit("payment_intent.succeeded", paid);
  if (booksLater) context.schedule("book-charge", made.id);
  if (card?.dispute) context.schedule("raise-dispute", made.id);
  return paid;
}

/** Asks the account behind the payment method for the money; a decline is thrown and its effects stay. */
export function attempt(context: Context, payment: Payment): Stripe.PaymentIntent {
  const { id } = payment.paymentMethod;
  const card = context.instruments.card(id);
  const cleared = { ...payment, intent: { ...payment.intent, last_payment_error: null, next_action: null } };
  if (card?.decline) throw decline(context, cleared, card.decline);
  keepForLater(context, cleared);
  if (context.instruments.debit(id)) return startDebit(context, cleared);
  return cleared.intent.capture_method === "manual"
    ? authorise(context, cleared, card)
    : charge(context, cleared, card);
}
