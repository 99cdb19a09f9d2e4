import type Stripe from "stripe";
import { bookCharge, requireCharge } from "../charges.ts";
import type { Context } from "../context.ts";
import { reference } from "../objects.ts";
import { requireIntent } from "./find-intent.ts";

const REJECTED = {
  code: "debit_not_authorized",
  message: "The bank returned the debit: the account holder has not authorised it.",
} as const;

function reject(context: Context, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  const failed: Stripe.Charge = {
    ...charge,
    failure_code: REJECTED.code,
    failure_message: REJECTED.message,
    status: "failed",
  };
  const paymentMethod = context.objects.find("payment_method", charge.payment_method ?? "");
  const open: Stripe.PaymentIntent = {
    ...intent,
    last_payment_error: {
      type: "card_error",
      ...REJECTED,
      charge: charge.id,
      ...(paymentMethod && { payment_method: paymentMethod }),
    },
    payment_method: null,
    status: "requires_payment_method",
  };
  context.objects.put(failed);
  context.objects.put(open);
  context.emit("charge.failed", failed);
  context.emit("payment_intent.payment_failed", open);
}

/** Days after the order, the bank pays or returns a direct debit. */
export function settleDebit(context: Context, intentId: string): void {
  const intent = requireIntent(context, intentId);
  if (intent.status !== "processing") return;
  const charge = requireCharge(context, reference(intent.latest_charge) ?? "");
  if (context.instruments.debit(charge.payment_method ?? "")?.outcome === "fails") {
    reject(context, intent, charge);
    return;
  }
  const settled = bookCharge(context, { ...charge, amount_captured: charge.amount, paid: true, status: "succeeded" });
  const paid: Stripe.PaymentIntent = { ...intent, amount_received: intent.amount, status: "succeeded" };
  context.objects.put(paid);
  context.emit("charge.succeeded", settled);
  context.emit("payment_intent.succeeded", paid);
}
