import type Stripe from "stripe";
import * as z from "zod";
import { book, processingFee } from "./balance-transactions.ts";
import type { Context } from "./context.ts";
import { noSuch } from "./failure.ts";
import { createdParam, fieldEquals, listPage, pageParams } from "./page.ts";
import { clearable, mergeMetadata, metadata, parseParams, text } from "./params.ts";
import type { Route } from "./route.ts";

const listParams = z.strictObject({
  ...pageParams,
  ...createdParam,
  customer: text.optional(),
  payment_intent: text.optional(),
});
const updateParams = z.strictObject({
  description: clearable.optional(),
  metadata: metadata.optional(),
  receipt_email: clearable.optional(),
});

export function requireCharge(context: Context, id: string, param = "id"): Stripe.Charge {
  const charge = context.objects.find("charge", id);
  if (charge === undefined) throw noSuch("charge", id, param);
  return charge;
}

export function takesParts(charge: Stripe.Charge): boolean {
  return charge.payment_method_details?.card?.multicapture?.status === "available";
}

/** Writes the captured amount to the balance, with its fee: all of it, or what the last of several captures took. */
export function bookCharge(context: Context, charge: Stripe.Charge, taken = charge.amount_captured): Stripe.Charge {
  const transaction = book(context, {
    amount: taken,
    currency: charge.currency,
    fee: processingFee(taken),
    type: charge.payment_method_details?.type === "card" ? "charge" : "payment",
    reporting_category: "charge",
    source: charge.id,
    description: charge.description,
  });
  const booked = { ...charge, balance_transaction: transaction.id };
  context.objects.put(booked);
  return booked;
}

/** With `automatic_async` capture the balance transaction comes after the success: `charge.updated` tells. */
export function bookChargeLater(context: Context, id: string): void {
  const charge = requireCharge(context, id);
  if (charge.balance_transaction !== null) return;
  context.emit("charge.updated", bookCharge(context, charge), { balance_transaction: null });
}

export const chargeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/charges",
    run: ({ objects }, { params }) => {
      const input = parseParams(listParams, params);
      return listPage(objects, "charge", "/v1/charges", input, [
        ...fieldEquals("customer", input.customer),
        ...fieldEquals("payment_intent", input.payment_intent),
      ]);
    },
  },
  { method: "GET", path: "/v1/charges/{id}", run: (context, { id }) => requireCharge(context, id) },
  {
    method: "POST",
    path: "/v1/charges/{id}",
    run: (context, { id, params }) => {
      const charge = requireCharge(context, id);
      const input = parseParams(updateParams, params);
      const updated = { ...charge, ...input, metadata: mergeMetadata(charge.metadata, input.metadata) };
      context.objects.put(updated);
      context.emit("charge.updated", updated);
      return updated;
    },
  },
];
