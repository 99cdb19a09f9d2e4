import type Stripe from "stripe";
import type * as z from "zod";
import type { Context } from "../context.ts";
import { assertChargeable } from "../currencies.ts";
import { requireCustomer } from "../customers.ts";
import { reference } from "../objects.ts";
import { mergeMetadata } from "../params.ts";
import { usablePaymentMethod } from "../payment-methods.ts";
import { unexpectedState } from "./find-intent.ts";
import type { updateParams } from "./new-intent.ts";

type UpdateInput = z.output<typeof updateParams>;

const OPEN = ["requires_payment_method", "requires_confirmation", "requires_action"];
const FIXED_ONCE_PAID = ["amount", "currency", "customer", "payment_method", "setup_future_usage"] as const;

function assertOpen(intent: Stripe.PaymentIntent, input: UpdateInput): void {
  const field = FIXED_ONCE_PAID.find((name) => input[name] !== undefined);
  if (field === undefined || OPEN.includes(intent.status)) return;
  const message = `This PaymentIntent's ${field} could not be updated because it has a status of ${intent.status}. You may only update the ${field} of a PaymentIntent with one of the following statuses: ${OPEN.join(", ")}.`;
  throw unexpectedState(intent, message);
}

/** A new payment method, or a new amount during a challenge, asks for confirmation again. */
function nextStatus(intent: Stripe.PaymentIntent, input: UpdateInput, paymentMethod: string | null) {
  const changed =
    input.payment_method !== undefined || (intent.status === "requires_action" && input.amount !== undefined);
  return changed && paymentMethod !== null ? "requires_confirmation" : intent.status;
}

export function updateIntent(context: Context, intent: Stripe.PaymentIntent, input: UpdateInput): Stripe.PaymentIntent {
  assertOpen(intent, input);
  const amount = input.amount ?? intent.amount;
  const currency = input.currency ?? intent.currency;
  assertChargeable(amount, currency);
  const customer = input.customer
    ? requireCustomer(context, input.customer, "customer").id
    : reference(intent.customer);
  const paymentMethod = input.payment_method
    ? usablePaymentMethod(context, input.payment_method, customer).id
    : reference(intent.payment_method);
  const status = nextStatus(intent, input, paymentMethod);
  const updated: Stripe.PaymentIntent = {
    ...intent,
    ...input,
    amount,
    currency,
    customer,
    metadata: mergeMetadata(intent.metadata, input.metadata),
    next_action: status === "requires_action" ? intent.next_action : null,
    payment_method: paymentMethod,
    status,
  };
  context.objects.put(updated);
  return updated;
}
