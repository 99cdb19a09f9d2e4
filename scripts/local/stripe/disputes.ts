import type Stripe from "stripe";
import * as z from "zod";
import { book } from "./balance-transactions.ts";
import { requireCharge } from "./charges.ts";
import type { Context } from "./context.ts";
import { noSuch, refused } from "./failure.ts";
import { newDispute } from "./new-dispute.ts";
import { reference } from "./objects.ts";
import { createdParam, fieldEquals, listPage, pageParams } from "./page.ts";
import { flag, mergeMetadata, metadata, parseParams, text } from "./params.ts";
import type { Route } from "./route.ts";

const listParams = z.strictObject({
  ...pageParams,
  ...createdParam,
  charge: text.optional(),
  payment_intent: text.optional(),
});
const updateParams = z.strictObject({
  evidence: z.record(z.string(), z.string().max(150_000)).optional(),
  metadata: metadata.optional(),
  submit: flag.default(true),
});
const OPEN: readonly string[] = ["needs_response", "under_review", "warning_needs_response", "warning_under_review"];
const DISPUTE_FEE = 1_500;

function requireDispute(context: Context, id: string): Stripe.Dispute {
  const dispute = context.objects.find("dispute", id);
  if (dispute === undefined) throw noSuch("dispute", id);
  return dispute;
}

function move(context: Context, dispute: Stripe.Dispute, direction: "out" | "in"): Stripe.Dispute {
  const out = direction === "out";
  const { currency } = dispute;
  const transaction = book(context, {
    amount: out ? -dispute.amount : dispute.amount,
    currency,
    fee: out ? DISPUTE_FEE : -DISPUTE_FEE,
    type: "adjustment",
    reporting_category: out ? "dispute" : "dispute_reversal",
    source: dispute.id,
    description: out ? "Chargeback withdrawal" : "Chargeback reversal",
  });
  return { ...dispute, balance_transactions: [...dispute.balance_transactions, transaction] };
}

/** Takes the amount and a fee of 1 500 smallest units back from the balance, unless it is only an inquiry. */
export function raiseDispute(context: Context, chargeId: string, reason: string, inquiry: boolean): Stripe.Dispute {
  const charge = requireCharge(context, chargeId, "charge");
  if (charge.disputed) throw refused(`Charge ${charge.id} is already disputed.`);
  if (charge.refunded) throw refused(`Charge ${charge.id} has been refunded in full.`);
  if (charge.status !== "succeeded" || !charge.captured) throw refused(`Charge ${charge.id} has not been captured.`);
  const opened = newDispute(context, charge, reason, inquiry);
  const dispute = inquiry ? opened : move(context, opened, "out");
  context.objects.put(dispute);
  context.objects.put({ ...charge, disputed: true });
  context.emit("charge.dispute.created", dispute);
  if (!inquiry) context.emit("charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

export function raiseCardDispute(context: Context, chargeId: string): void {
  const charge = requireCharge(context, chargeId);
  const planned = context.instruments.card(charge.payment_method ?? "")?.dispute;
  if (planned && !charge.disputed && !charge.refunded)
    raiseDispute(context, chargeId, planned.reason, planned.inquiry === true);
}

/** The bank decides. An inquiry that is won, or that runs out, is `warning_closed`. */
export function resolveDispute(context: Context, id: string, outcome: "won" | "lost"): Stripe.Dispute {
  const dispute = requireDispute(context, id);
  if (!OPEN.includes(dispute.status)) throw refused(`This dispute is already closed (${dispute.status}).`);
  const inquiry = dispute.status.startsWith("warning_");
  const status = inquiry ? "warning_closed" : outcome;
  const settled = outcome === "won" && !inquiry ? move(context, dispute, "in") : dispute;
  const closed: Stripe.Dispute = { ...settled, status };
  context.objects.put(closed);
  if (settled !== dispute) context.emit("charge.dispute.funds_reinstated", closed);
  context.emit("charge.dispute.closed", closed, { status: dispute.status });
  return closed;
}

const VERDICTS: Readonly<Record<string, "won" | "lost">> = { winning_evidence: "won", losing_evidence: "lost" };

/** Stripe's test mode: `uncategorized_text` of `winning_evidence` or `losing_evidence` decides the dispute. */
export function decideDispute(context: Context, id: string): void {
  const dispute = requireDispute(context, id);
  const verdict = VERDICTS[dispute.evidence.uncategorized_text ?? ""];
  if (verdict !== undefined && dispute.status.endsWith("under_review")) resolveDispute(context, id, verdict);
}

function submitEvidence(context: Context, id: string, input: z.output<typeof updateParams>): Stripe.Dispute {
  const dispute = requireDispute(context, id);
  if (!dispute.status.endsWith("needs_response")) {
    throw refused(`This dispute can no longer be updated because it has a status of ${dispute.status}.`);
  }
  const { evidence = {}, submit } = input;
  const unknown = Object.keys(evidence).find((field) => !(field in dispute.evidence));
  if (unknown !== undefined) {
    throw refused(`Received unknown parameter: evidence[${unknown}]`, {
      code: "parameter_unknown",
      param: `evidence[${unknown}]`,
    });
  }
  const submitted = submit && Object.keys(evidence).length > 0;
  const details = dispute.evidence_details;
  const updated: Stripe.Dispute = {
    ...dispute,
    evidence: { ...dispute.evidence, ...evidence },
    evidence_details: {
      ...details,
      has_evidence: details.has_evidence || Object.keys(evidence).length > 0,
      submission_count: details.submission_count + (submitted ? 1 : 0),
    },
    metadata: mergeMetadata(dispute.metadata, input.metadata),
    status: submitted ? dispute.status.replace("needs_response", "under_review") : dispute.status,
  };
  context.objects.put(updated);
  context.emit("charge.dispute.updated", updated, { evidence: dispute.evidence, status: dispute.status });
  if (submitted) context.schedule("decide-dispute", id);
  return updated;
}

export const disputeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/disputes",
    run: ({ objects }, { params }) => {
      const input = parseParams(listParams, params);
      return listPage(objects, "dispute", "/v1/disputes", input, [
        ...fieldEquals("charge", input.charge),
        ...fieldEquals("payment_intent", input.payment_intent),
      ]);
    },
  },
  { method: "GET", path: "/v1/disputes/{id}", run: (context, { id }) => requireDispute(context, id) },
  {
    method: "POST",
    path: "/v1/disputes/{id}",
    run: (context, { id, params }) => submitEvidence(context, id, parseParams(updateParams, params)),
  },
  { method: "POST", path: "/v1/disputes/{id}/close", run: (context, { id }) => resolveDispute(context, id, "lost") },
];

export function disputedCharge(
  context: Context,
  target: { charge?: string | undefined; payment_intent?: string | undefined },
): string {
  if (target.charge !== undefined) return target.charge;
  const intent = context.objects.find("payment_intent", target.payment_intent ?? "");
  if (intent === undefined) throw noSuch("payment_intent", target.payment_intent ?? "", "payment_intent");
  return reference(intent.latest_charge) ?? "";
}
