import type Stripe from "stripe";
import * as z from "zod";
import type { Context } from "../context.ts";
import { refused } from "../failure.ts";
import { createPaymentMethod } from "../new-payment-method.ts";
import { reference } from "../objects.ts";
import { usablePaymentMethod } from "../payment-methods.ts";
import { attempt, refuseUnauthenticated } from "./attempt.ts";
import { assertStatus, unexpectedState } from "./find-intent.ts";
import { confirmParams, detailParams } from "./new-intent.ts";

export const confirmIntentParams = z.strictObject({
  ...confirmParams,
  receipt_email: detailParams.receipt_email,
  shipping: detailParams.shipping,
  client_secret: z.string().optional(),
});
type ConfirmInput = z.output<z.ZodObject<typeof confirmParams>>;

const CONFIRMABLE = ["requires_payment_method", "requires_confirmation", "requires_action"];

function choosePaymentMethod(
  context: Context,
  intent: Stripe.PaymentIntent,
  input: ConfirmInput,
): Stripe.PaymentMethod {
  const customer = reference(intent.customer);
  if (input.payment_method_data) return createPaymentMethod(context, input.payment_method_data);
  const id = input.payment_method ?? reference(intent.payment_method);
  if (id !== null) return usablePaymentMethod(context, id, customer);
  const message =
    "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.";
  throw unexpectedState(intent, message);
}

function assertTypeAllowed(intent: Stripe.PaymentIntent, { type }: Stripe.PaymentMethod): void {
  if (intent.payment_method_types.includes(type)) return;
  const message = `The PaymentMethod provided (${type}) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: ${intent.payment_method_types.join(", ")}.`;
  throw refused(message, { code: "payment_intent_incompatible_payment_method", param: "payment_method" });
}

function needsChallenge(context: Context, id: string, offSession: boolean): boolean {
  const rule = context.instruments.card(id)?.authentication;
  if (rule === "unless-set-up") return !(offSession && context.instruments.isSetUp(id));
  return rule === "always";
}

function requireAction(context: Context, intent: Stripe.PaymentIntent, paymentMethod: string): Stripe.PaymentIntent {
  const waiting: Stripe.PaymentIntent = {
    ...intent,
    last_payment_error: null,
    next_action: { type: "use_stripe_sdk", use_stripe_sdk: { type: "three_d_secure_challenge" } },
    payment_method: paymentMethod,
    status: "requires_action",
  };
  context.objects.put(waiting);
  context.emit("payment_intent.requires_action", waiting);
  return waiting;
}

export function confirmIntent(
  context: Context,
  intent: Stripe.PaymentIntent,
  input: ConfirmInput,
): Stripe.PaymentIntent {
  if (intent.status === "succeeded") {
    const message =
      "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed.";
    throw unexpectedState(intent, message);
  }
  assertStatus(intent, ["confirm", "confirmed"], CONFIRMABLE);
  const paymentMethod = choosePaymentMethod(context, intent, input);
  assertTypeAllowed(intent, paymentMethod);
  const usage = input.setup_future_usage ?? intent.setup_future_usage;
  const payment = { intent: { ...intent, setup_future_usage: usage }, paymentMethod, authenticated: false };
  const offSession = input.off_session === true;
  if (!needsChallenge(context, paymentMethod.id, offSession)) return attempt(context, payment);
  if (offSession) throw refuseUnauthenticated(context, payment);
  return requireAction(context, payment.intent, paymentMethod.id);
}
