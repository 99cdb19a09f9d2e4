import type Stripe from "stripe";

/** The bank's side of paying: what the browser does with the provider, of which the shop knows nothing yet. */
export async function payAt(client: Stripe, intentId: string, card = "pm_card_visa"): Promise<void> {
  const params = { payment_method: card, return_url: "https://shop.example/return" };
  // A declined card is an answer of the provider, not a fault of who asks.
  await client.paymentIntents.confirm(intentId, params).catch((error: unknown) => {
    if ((error as { type?: string }).type !== "StripeCardError") throw error;
  });
}
