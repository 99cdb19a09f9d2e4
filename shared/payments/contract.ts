import * as z from "zod";
import { operation } from "../contract/operation.ts";

export const paymentOperations = {
  stripeWebhook: operation({
    id: "payments.stripe-webhook",
    method: "POST",
    path: "/api/v1/webhooks/stripe",
    access: "webhook",
    summary: "Stripe's signed events; the raw body is verified before anything else",
    output: z.object({ received: z.literal(true) }),
    idempotency: "natural",
    errors: ["SIGNATURE_NOT_VALID"],
  }),
};
