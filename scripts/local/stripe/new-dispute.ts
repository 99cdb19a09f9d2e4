import type Stripe from "stripe";
import type { Context } from "./context.ts";
import { reference } from "./objects.ts";

const DAYS_TO_RESPOND = 7;
const DAY_SECONDS = 86_400;

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

export function newDispute(context: Context, charge: Stripe.Charge, reason: string, inquiry: boolean): Stripe.Dispute {
  const card = charge.payment_method_details?.card;
  return {
    id: context.newId("du"),
    object: "dispute",
    amount: charge.amount_captured - (charge.amount_refunded - (charge.amount - charge.amount_captured)),
    balance_transactions: [],
    charge: charge.id,
    created: context.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: context.now() + DAYS_TO_RESPOND * DAY_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "manual",
    },
    intended_submission_method: null,
    is_charge_refundable: inquiry,
    livemode: false,
    metadata: {},
    payment_intent: reference(charge.payment_intent),
    payment_method_details: {
      type: "card",
      card: {
        brand: card?.brand ?? "visa",
        case_type: inquiry ? "inquiry" : "chargeback",
        network: card?.network ?? "visa",
        network_reason_code: null,
      },
    },
    reason,
    status: inquiry ? "warning_needs_response" : "needs_response",
  };
}
