import type { Minor, Money } from "@quayside/shared/kernel/money.ts";

/** Currencies without minor units that Stripe still counts in hundredths (docs.stripe.com/currencies, special cases). */
const inHundredths = new Set(["ISK", "UGX"]);

/** Stripe's smallest unit is ISO 4217's but for a few currencies. */
export function toStripeAmount({ amount, currency }: Money): Minor {
  return inHundredths.has(currency) ? amount * 100 : amount;
}

/** `currency` as Stripe writes it, lower case. */
export function fromStripeAmount(amount: number, currency: string): Money {
  const code = currency.toUpperCase();
  return { amount: inHundredths.has(code) ? amount / 100 : amount, currency: code };
}
