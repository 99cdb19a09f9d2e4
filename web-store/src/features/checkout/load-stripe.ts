import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import type { Stripe } from "@stripe/stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";
import { env } from "../../lib/env.ts";

/** Stripe.js from Stripe, or, in local builds only, the stand-in with the same surface. */
export async function stripeFor({ mode, publishableKey }: StoreConfig["payments"]): Promise<Stripe> {
  if (__LOCAL_PAYMENTS__ && mode === "local") {
    const { loadLocalStripe } = await import("./local-stripe.ts");
    return loadLocalStripe({ apiBase: env.localStripeBase, publishableKey });
  }
  const stripe = await loadStripe(publishableKey);
  if (!stripe) throw new Error("Stripe.js needs a browser.");
  return stripe;
}
