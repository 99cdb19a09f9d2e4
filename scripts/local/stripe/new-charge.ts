import type Stripe from "stripe";
import type { Decline } from "./cards.ts";
import type { Context } from "./context.ts";
import { reference } from "./objects.ts";

export interface Attempt {
  intent: Stripe.PaymentIntent;
  paymentMethod: Stripe.PaymentMethod;
  /** The holder passed a 3D Secure challenge for this payment. */
  authenticated: boolean;
  status: "succeeded" | "pending" | "failed";
  captured: boolean;
  /** Where it was asked for and the card's bank takes part. */
  multicapture?: boolean;
  decline?: Decline;
}

const SECURE = {
  authentication_flow: "challenge",
  electronic_commerce_indicator: "05",
  exemption_indicator: null,
  result: "authenticated",
  result_reason: null,
  transaction_id: null,
  version: "2.2.0",
} as const;

function outcome(decline: Decline | undefined): Stripe.Charge["outcome"] {
  const shared = { advice_code: null, network_advice_code: null, network_decline_code: null, risk_level: "normal" };
  if (decline === undefined) {
    const seller_message = "Payment complete.";
    return { ...shared, network_status: "approved_by_network", reason: null, seller_message, type: "authorized" };
  }
  const reason = decline.decline_code ?? decline.code;
  const seller_message = "The bank did not return any further details with this decline.";
  return { ...shared, network_status: "declined_by_network", reason, seller_message, type: "issuer_declined" };
}

function cardDetails({
  intent,
  paymentMethod,
  authenticated,
  status,
  multicapture = false,
}: Attempt): Stripe.Charge["payment_method_details"] {
  const { card } = paymentMethod;
  if (!card)
    return {
      type: paymentMethod.type,
      sepa_debit: { ...paymentMethod.sepa_debit, mandate: null } as Stripe.Charge.PaymentMethodDetails.SepaDebit,
    };
  return {
    type: "card",
    card: {
      amount_authorized: status === "failed" ? null : intent.amount,
      authorization_code: null,
      brand: card.brand,
      checks: card.checks && {
        ...card.checks,
        cvc_check: card.checks.cvc_check && (status === "failed" ? "fail" : "pass"),
      },
      country: card.country,
      electronic_commerce_indicator: authenticated ? "05" : null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: multicapture ? "available" : "unavailable" },
      network: card.brand,
      network_transaction_id: null,
      regulated_status: card.regulated_status,
      three_d_secure: authenticated ? SECURE : null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}

const UNUSED = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  failure_balance_transaction: null,
  on_behalf_of: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  source: null,
  source_transfer: null,
  transfer_data: null,
  transfer_group: null,
} as const;

export function newCharge(context: Context, attempt: Attempt): Stripe.Charge {
  const { intent, paymentMethod, status, captured, decline } = attempt;
  const charge: Stripe.Charge = {
    ...UNUSED,
    id: context.newId(paymentMethod.type === "card" ? "ch" : "py"),
    object: "charge",
    amount: intent.amount,
    amount_captured: captured && status === "succeeded" ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: null,
    billing_details: paymentMethod.billing_details,
    calculated_statement_descriptor: intent.statement_descriptor ?? "QUAYSIDE",
    captured,
    created: context.now(),
    currency: intent.currency,
    customer: reference(intent.customer),
    description: intent.description,
    disputed: false,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    outcome: outcome(decline),
    paid: status === "succeeded",
    payment_intent: intent.id,
    payment_method: paymentMethod.id,
    payment_method_details: cardDetails(attempt),
    receipt_email: intent.receipt_email,
    refunded: false,
    shipping: intent.shipping,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status,
  };
  context.objects.put(charge);
  return charge;
}
