import type Stripe from "stripe";
import * as z from "zod";
import { book } from "./balance-transactions.ts";
import type { Context } from "./context.ts";
import { reference } from "./objects.ts";
import { amount, mergeMetadata, metadata, text } from "./params.ts";

export const createParams = z.strictObject({
  amount: amount.optional(),
  charge: text.optional(),
  payment_intent: text.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata: metadata.optional(),
});
export type CreateRefund = z.output<typeof createParams>;

const DESTINATION = {
  type: "card",
  card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
} as const;
const UNUSED = {
  customer_account: null,
  receipt_number: null,
  source_transfer_reversal: null,
  transfer_reversal: null,
};

function bookRefund(context: Context, charge: Stripe.Charge, id: string, value: number): Stripe.BalanceTransaction {
  return book(context, {
    amount: -value,
    currency: charge.currency,
    type: charge.payment_method_details?.type === "card" ? "refund" : "payment_refund",
    reporting_category: "refund",
    source: id,
    description: "REFUND FOR CHARGE",
  });
}

/** Takes `value` smallest units from the balance for the charge's card; some test cards settle or fail it later. */
export function newRefund(context: Context, charge: Stripe.Charge, value: number, input: CreateRefund): Stripe.Refund {
  const behaviour = context.instruments.card(charge.payment_method ?? "")?.refund;
  const id = context.newId("re");
  const refund: Stripe.Refund = {
    ...UNUSED,
    id,
    object: "refund",
    amount: value,
    balance_transaction: bookRefund(context, charge, id, value).id,
    charge: charge.id,
    created: context.now(),
    currency: charge.currency,
    customer: reference(charge.customer),
    destination_details: DESTINATION,
    metadata: mergeMetadata({}, input.metadata),
    payment_intent: reference(charge.payment_intent),
    payment_method: charge.payment_method,
    reason: input.reason ?? null,
    status: behaviour === "pending" ? "pending" : "succeeded",
  };
  context.objects.put(refund);
  if (behaviour !== undefined) context.schedule("settle-refund", refund.id);
  return refund;
}
