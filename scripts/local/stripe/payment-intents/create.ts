import type Stripe from "stripe";
import type * as z from "zod";
import type { Context } from "../context.ts";
import { assertChargeable } from "../currencies.ts";
import { requireCustomer } from "../customers.ts";
import { createPaymentMethod } from "../new-payment-method.ts";
import { reference } from "../objects.ts";
import { usablePaymentMethod } from "../payment-methods.ts";
import { confirmIntent } from "./confirm.ts";
import { type createParams, newIntent } from "./new-intent.ts";

type CreateInput = z.output<typeof createParams>;

function withPaymentMethod(context: Context, intent: Stripe.PaymentIntent, input: CreateInput): Stripe.PaymentIntent {
  const customer = reference(intent.customer);
  const given = input.payment_method_data
    ? createPaymentMethod(context, input.payment_method_data)
    : input.payment_method && usablePaymentMethod(context, input.payment_method, customer);
  return given ? { ...intent, payment_method: given.id, status: "requires_confirmation" } : intent;
}

export function createIntent(context: Context, input: CreateInput): Stripe.PaymentIntent {
  assertChargeable(input.amount, input.currency);
  if (input.customer !== undefined) requireCustomer(context, input.customer, "customer");
  const intent = withPaymentMethod(context, newIntent(context, input), input);
  context.objects.put(intent);
  context.emit("payment_intent.created", intent);
  if (!input.confirm) return intent;
  return confirmIntent(context, intent, { ...input, payment_method: undefined, payment_method_data: undefined });
}
