import { systemClock } from "../platform/clock.ts";
import { env } from "../platform/env.ts";
import type { secretReader } from "../platform/secrets.ts";
import type { CardVault } from "./card-vault.ts";
import type { PaymentProvider } from "./provider.ts";
import { StripeSecret, stripeProvider } from "./stripe.ts";
import { stripeCards } from "./stripe-cards.ts";

function optionsOf(secret: ReturnType<typeof secretReader>) {
  return {
    clock: systemClock,
    secret: async () => StripeSecret.parse(JSON.parse(await secret(env.stripeSecretId))),
    apiBase: env.stripeApiBase,
  };
}

/** Cards kept at Stripe as this deployment has it. */
export function cardsOfStore(secret: ReturnType<typeof secretReader>): CardVault {
  return stripeCards(optionsOf(secret));
}

/** Stripe as this deployment has it. */
export function stripeOfStore(secret: ReturnType<typeof secretReader>): PaymentProvider {
  return stripeProvider(optionsOf(secret));
}
