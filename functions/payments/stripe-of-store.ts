import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import type { secretReader } from "../platform/secrets.ts";
import type { PaymentProvider } from "./provider.ts";
import { StripeSecret, stripeProvider } from "./stripe.ts";

/** Stripe as this deployment has it. */
export function stripeOfStore(secret: ReturnType<typeof secretReader>): PaymentProvider {
  return stripeProvider({
    clock: systemClock,
    secret: async () => StripeSecret.parse(JSON.parse(await secret(env.stripeSecretId))),
    apiBase: env.stripeApiBase,
  });
}
