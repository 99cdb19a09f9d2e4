import type { StripeSecret } from "@quayside/functions/payments/stripe.ts";

/** Of the stand-in. Two webhook secrets are alive at once, as while one replaces the other. */
export const stripeSecret: StripeSecret = {
  secretKey: "sk_test_prove",
  publishableKey: "pk_test_prove",
  webhookSecrets: ["whsec_prove_old", "whsec_prove_new"],
};
