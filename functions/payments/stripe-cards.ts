import { isAppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type Stripe from "stripe";
import type { CardVault } from "./card-vault.ts";
import { asked, type StripeOptions, stripeClients } from "./stripe.ts";

function cardOf({ id, card }: Stripe.PaymentMethod) {
  return {
    id,
    brand: card?.brand ?? "card",
    last4: card?.last4 ?? "",
    expiryMonth: card?.exp_month ?? 0,
    expiryYear: card?.exp_year ?? 0,
  };
}

async function removeCard(stripe: Stripe, payerId: string, cardId: string): Promise<void> {
  const method = await asked(stripe.paymentMethods.retrieve(cardId)).catch((error: unknown) => {
    if (isAppError(error, "PAYMENT_REFUSED")) throw notFound("card", cardId);
    throw error;
  });
  if (method.customer !== payerId) throw notFound("card", cardId);
  await asked(stripe.paymentMethods.detach(cardId));
}

/** Cards kept as Stripe's payment methods of a Stripe customer, added by SetupIntents. */
export function stripeCards(options: Pick<StripeOptions, "secret" | "apiBase">): CardVault {
  const client = stripeClients(options);
  return {
    async openPayer({ storeId, customerId, email }) {
      const params = { email, metadata: { storeId, customerId } };
      const stripe = await client();
      return (await asked(stripe.customers.create(params, { idempotencyKey: customerId }))).id;
    },
    async cards(customer) {
      const stripe = await client();
      const { data } = await asked(stripe.paymentMethods.list({ customer, type: "card", limit: 20 }));
      return data.map(cardOf);
    },
    async beginCard(customer) {
      const stripe = await client();
      const intent = await asked(
        stripe.setupIntents.create({
          customer,
          usage: "on_session",
          automatic_payment_methods: { enabled: true, allow_redirects: "never" },
        }),
      );
      return { clientSecret: intent.client_secret ?? "" };
    },
    removeCard: async (payerId, cardId) => removeCard(await client(), payerId, cardId),
    async closePayer(payerId) {
      const stripe = await client();
      await asked(stripe.customers.del(payerId)).catch((error: unknown) => {
        // Gone already.
        if (!isAppError(error, "PAYMENT_REFUSED")) throw error;
      });
    },
  };
}
