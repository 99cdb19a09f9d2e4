import type Stripe from "stripe";
import * as z from "zod";
import type { Context } from "./context.ts";
import { newPaymentMethodParams } from "./new-payment-method.ts";
import { clearable, flag, mergeMetadata, metadata, text } from "./params.ts";

export const setupConfirmParams = {
  client_secret: z.string().optional(),
  payment_method: text.optional(),
  payment_method_data: newPaymentMethodParams.optional(),
  return_url: z.url().optional(),
  use_stripe_sdk: flag.optional(),
};

export const setupCreateParams = z.strictObject({
  ...setupConfirmParams,
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(["always", "never"]).default("always") })
    .optional(),
  confirm: flag.default(false),
  customer: text.optional(),
  description: clearable.optional(),
  metadata: metadata.optional(),
  payment_method_types: z.array(text).min(1).optional(),
  usage: z.enum(["off_session", "on_session"]).default("off_session"),
});

const UNUSED = {
  allowed_payment_method_types: null,
  application: null,
  excluded_payment_method_types: null,
  flow_directions: null,
  latest_attempt: null,
  mandate: null,
  on_behalf_of: null,
  payment_method_configuration_details: null,
  single_use_mandate: null,
} as const;

export function newSetupIntent(context: Context, input: z.output<typeof setupCreateParams>): Stripe.SetupIntent {
  const id = context.newId("seti");
  const automatic = input.automatic_payment_methods ?? (input.payment_method_types ? null : { enabled: true });
  return {
    ...UNUSED,
    id,
    object: "setup_intent",
    automatic_payment_methods: automatic,
    cancellation_reason: null,
    client_secret: context.newId(`${id}_secret`),
    created: context.now(),
    customer: input.customer ?? null,
    description: input.description ?? null,
    last_setup_error: null,
    livemode: false,
    metadata: mergeMetadata({}, input.metadata),
    next_action: null,
    payment_method: null,
    payment_method_options: null,
    payment_method_types: input.payment_method_types ?? ["card"],
    status: "requires_payment_method",
    usage: input.usage,
  };
}
