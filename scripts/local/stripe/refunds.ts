import type Stripe from "stripe";
import * as z from "zod";
import { book } from "./balance-transactions.ts";
import { requireCharge, takesParts } from "./charges.ts";
import type { Context } from "./context.ts";
import { formatAmount } from "./currencies.ts";
import { invalidParameter, noSuch, refused } from "./failure.ts";
import { type CreateRefund, createParams, newRefund } from "./new-refund.ts";
import { reference } from "./objects.ts";
import { createdParam, fieldEquals, listPage, pageParams } from "./page.ts";
import { mergeMetadata, metadata, parseParams, text } from "./params.ts";
import type { Route } from "./route.ts";

const listParams = z.strictObject({
  ...pageParams,
  ...createdParam,
  charge: text.optional(),
  payment_intent: text.optional(),
});
const updateParams = z.strictObject({ metadata: metadata.optional() });

function requireRefund(context: Context, id: string): Stripe.Refund {
  const refund = context.objects.find("refund", id);
  if (refund === undefined) throw noSuch("refund", id);
  return refund;
}

function chargeToRefund(context: Context, input: CreateRefund): Stripe.Charge {
  if (input.charge !== undefined) return requireCharge(context, input.charge, "charge");
  if (input.payment_intent === undefined) {
    throw invalidParameter(
      "One of the following params should be provided for this request: payment_intent or charge.",
      "charge",
      "parameter_missing",
    );
  }
  const intent = context.objects.find("payment_intent", input.payment_intent);
  if (intent === undefined) throw noSuch("payment_intent", input.payment_intent, "payment_intent");
  const charge = context.objects.find("charge", reference(intent.latest_charge) ?? "");
  const isTaken = intent.status === "succeeded" || (intent.status === "requires_capture" && intent.amount_received > 0);
  if (charge?.status !== "succeeded" || !isTaken) {
    throw refused(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`);
  }
  return charge;
}

/** Of a charge that was captured in parts only these: what was released never counts as refunded there. */
const refundable = (charge: Stripe.Charge) => (takesParts(charge) ? charge.amount_captured : charge.amount);

/** What may be given back of this charge, after refusing what Stripe refuses. */
function assertRefundable(charge: Stripe.Charge, wanted: number | undefined): number {
  const left = refundable(charge) - charge.amount_refunded;
  if (charge.disputed) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`;
    throw refused(message, { code: "charge_disputed" });
  }
  if (charge.refunded || left === 0) {
    throw refused(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
      charge: charge.id,
    });
  }
  if (charge.amount_captured === 0 || charge.status !== "succeeded") {
    throw refused(`Charge ${charge.id} has no captured payment to refund.`, { charge: charge.id });
  }
  if (wanted !== undefined && wanted > left) {
    const asked = formatAmount(wanted, charge.currency);
    const rest = formatAmount(left, charge.currency);
    const total = charge.amount_refunded > 0 ? "unrefunded amount on charge" : "charge amount";
    throw refused(`Refund amount (${asked}) is greater than ${total} (${rest})`, { param: "amount" });
  }
  return wanted ?? left;
}

function withRefunded(context: Context, charge: Stripe.Charge, change: number): Stripe.Charge {
  const amount_refunded = charge.amount_refunded + change;
  const updated = { ...charge, amount_refunded, refunded: charge.captured && amount_refunded === refundable(charge) };
  context.objects.put(updated);
  return updated;
}

function createRefund(context: Context, input: CreateRefund): Stripe.Refund {
  const charge = chargeToRefund(context, input);
  const value = assertRefundable(charge, input.amount);
  const refund = newRefund(context, charge, value, input);
  context.emit("refund.created", refund);
  context.emit("charge.refunded", withRefunded(context, charge, value), { amount_refunded: charge.amount_refunded });
  return refund;
}

function tellUpdated(context: Context, refund: Stripe.Refund, previous: object): void {
  context.objects.put(refund);
  context.emit("charge.refund.updated", refund, previous);
  context.emit("refund.updated", refund, previous);
}

/** The bank sends the money back: the refund fails, and the charge counts as not refunded again. */
export function failRefund(context: Context, id: string): Stripe.Refund {
  const refund = requireRefund(context, id);
  if (refund.status === "failed") return refund;
  const { amount: value, currency } = refund;
  const returned = book(context, {
    amount: value,
    currency,
    type: "refund_failure",
    reporting_category: "refund_failure",
    source: id,
    description: "REFUND FAILURE",
  });
  const failed: Stripe.Refund = {
    ...refund,
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: returned.id,
  };
  withRefunded(context, requireCharge(context, reference(refund.charge) ?? ""), -value);
  tellUpdated(context, failed, { status: refund.status });
  context.emit("refund.failed", failed);
  return failed;
}

export function settleRefund(context: Context, id: string): void {
  const refund = requireRefund(context, id);
  if (context.instruments.card(reference(refund.payment_method) ?? "")?.refund === "fails") {
    failRefund(context, id);
  } else if (refund.status === "pending") {
    tellUpdated(context, { ...refund, status: "succeeded" }, { status: "pending" });
  }
}

export const refundRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/refunds",
    run: (context, { params }) => createRefund(context, parseParams(createParams, params)),
  },
  {
    method: "GET",
    path: "/v1/refunds",
    run: ({ objects }, { params }) => {
      const input = parseParams(listParams, params);
      return listPage(objects, "refund", "/v1/refunds", input, [
        ...fieldEquals("charge", input.charge),
        ...fieldEquals("payment_intent", input.payment_intent),
      ]);
    },
  },
  { method: "GET", path: "/v1/refunds/{id}", run: (context, { id }) => requireRefund(context, id) },
  {
    method: "POST",
    path: "/v1/refunds/{id}",
    run: (context, { id, params }) => {
      const refund = requireRefund(context, id);
      const updated = {
        ...refund,
        metadata: mergeMetadata(refund.metadata, parseParams(updateParams, params).metadata),
      };
      tellUpdated(context, updated, { metadata: refund.metadata });
      return updated;
    },
  },
];
