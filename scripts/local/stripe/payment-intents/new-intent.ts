import type Stripe from "stripe";
import * as z from "zod";
import type { Context } from "../context.ts";
import { newPaymentMethodParams } from "../new-payment-method.ts";
import { amount, clearable, flag, mergeMetadata, metadata, shipping, text } from "../params.ts";

const currency = text.transform((value) => value.toLowerCase());
const setupFutureUsage = z.enum(["off_session", "on_session"]);
const methodOptions = z.looseObject({
  card: z.looseObject({ request_multicapture: z.enum(["if_available", "never"]).optional() }).optional(),
});

export const detailParams = {
  description: clearable.optional(),
  metadata: metadata.optional(),
  receipt_email: clearable.optional(),
  shipping: shipping.optional(),
  statement_descriptor: clearable.optional(),
  statement_descriptor_suffix: clearable.optional(),
};

/** What confirming takes, alone or together with creating. */
export const confirmParams = {
  payment_method: text.optional(),
  payment_method_data: newPaymentMethodParams.optional(),
  payment_method_options: methodOptions.optional(),
  mandate_data: z.record(z.string(), z.unknown()).optional(),
  off_session: flag.optional(),
  return_url: z.url().optional(),
  setup_future_usage: setupFutureUsage.optional(),
  use_stripe_sdk: flag.optional(),
};

export const createParams = z.strictObject({
  ...detailParams,
  ...confirmParams,
  amount,
  currency,
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(["always", "never"]).default("always") })
    .optional(),
  capture_method: z.enum(["automatic", "automatic_async", "manual"]).default("automatic_async"),
  confirm: flag.default(false),
  confirmation_method: z.literal("automatic").default("automatic"),
  customer: text.optional(),
  payment_method_types: z.array(text).min(1).optional(),
});

export const updateParams = z.strictObject({
  ...detailParams,
  amount: amount.optional(),
  capture_method: z.enum(["automatic", "automatic_async", "manual"]).optional(),
  currency: currency.optional(),
  customer: text.optional(),
  payment_method: text.optional(),
  setup_future_usage: setupFutureUsage.optional(),
});

const UNUSED = {
  allowed_payment_method_types: null,
  application: null,
  application_fee_amount: null,
  customer_account: null,
  excluded_payment_method_types: null,
  managed_payments: null,
  on_behalf_of: null,
  payment_method_configuration_details: null,
  payment_record: null,
  processing: null,
  review: null,
  source: null,
  transfer_group: null,
} as const;

export function newIntent(context: Context, input: z.output<typeof createParams>): Stripe.PaymentIntent {
  const id = context.newId("pi");
  const automatic = input.automatic_payment_methods ?? (input.payment_method_types ? null : { enabled: true });
  const debits = input.currency === "eur" ? ["sepa_debit"] : [];
  const multicapture = input.payment_method_options?.card?.request_multicapture;
  return {
    ...UNUSED,
    id,
    object: "payment_intent",
    amount: input.amount,
    amount_capturable: 0,
    amount_received: 0,
    automatic_payment_methods: automatic,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: input.capture_method,
    client_secret: context.newId(`${id}_secret`),
    confirmation_method: input.confirmation_method,
    created: context.now(),
    currency: input.currency,
    customer: input.customer ?? null,
    description: input.description ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: mergeMetadata({}, input.metadata),
    next_action: null,
    payment_method: null,
    payment_method_options: {
      card: {
        ...{ installments: null, mandate_options: null, network: null, request_three_d_secure: "automatic" },
        ...(multicapture && { request_multicapture: multicapture }),
      },
    },
    payment_method_types: input.payment_method_types ?? ["card", ...debits],
    receipt_email: input.receipt_email ?? null,
    setup_future_usage: input.setup_future_usage ?? null,
    shipping: input.shipping ?? null,
    statement_descriptor: input.statement_descriptor ?? null,
    statement_descriptor_suffix: input.statement_descriptor_suffix ?? null,
    status: "requires_payment_method",
  };
}
