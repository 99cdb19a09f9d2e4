import type Stripe from "stripe";
import type { Context } from "../context.ts";
import { noSuch, refused } from "../failure.ts";

export function requireIntent(context: Context, id: string): Stripe.PaymentIntent {
  const intent = context.objects.find("payment_intent", id);
  if (intent === undefined) throw noSuch("payment_intent", id, "intent");
  return intent;
}

export function unexpectedState(intent: Stripe.PaymentIntent, message: string) {
  return refused(message, { code: "payment_intent_unexpected_state", payment_intent: intent });
}

type Verb = readonly [does: string, done: string];

/** Refuses the verb as Stripe does, naming the state the intent is in and those it may be in. */
export function assertStatus(intent: Stripe.PaymentIntent, [does, done]: Verb, allowed: readonly string[]): void {
  if (allowed.includes(intent.status)) return;
  const message = `You cannot ${does} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${done}: ${allowed.join(", ")}.`;
  throw unexpectedState(intent, message);
}
