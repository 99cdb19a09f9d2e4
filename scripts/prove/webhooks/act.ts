import { sweepCheckouts } from "@quayside/functions/checkout/sweep-checkouts.ts";
import { systemCtx } from "@quayside/functions/platform/ctx.ts";
import { env } from "@quayside/functions/platform/env.ts";
import { orderOperations } from "@quayside/shared/orders/contract.ts";
import { staff } from "../world/callers.ts";
import { keyed, type OwnOrder } from "../world/shopper.ts";
import type { World } from "../world.ts";
import type { Step } from "./history.ts";

export async function sweep({ deps, clock }: World): Promise<void> {
  await sweepCheckouts(deps, systemCtx(env.storeId, "checkout.sweep", clock));
}

const returnUrl = "https://shop.example/return";
const mandate = {
  customer_acceptance: { type: "online" as const, online: { ip_address: "192.0.2.1", user_agent: "x" } },
};

async function debited({ stripe }: World, intentId: string, iban: string): Promise<void> {
  const method = await stripe.client.paymentMethods.create({
    type: "sepa_debit",
    sepa_debit: { iban },
    billing_details: { name: "Ada Byron", email: "ada@example.com" },
  });
  await stripe.client.paymentIntents.confirm(intentId, {
    payment_method: method.id,
    return_url: returnUrl,
    mandate_data: mandate,
  });
}

/** The provider refuses what no longer makes sense in this history; so would its dashboard. */
async function tolerated(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { type, name } = error as { type?: string; name?: string };
    if (!type?.startsWith("Stripe") && name !== "StripeFailure") throw error;
  }
}

async function refund({ stripe }: World, intentId: string, share: number): Promise<void> {
  const intent = await stripe.client.paymentIntents.retrieve(intentId, { expand: ["latest_charge"] });
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const left = (charge?.amount_captured ?? 0) - (charge?.amount_refunded ?? 0);
  const amount = Math.floor(left * share);
  if (amount > 0) await stripe.client.refunds.create({ payment_intent: intentId, amount });
}

function dispute({ stripe }: World, intentId: string, outcome: "won" | "lost" | undefined): void {
  const { id } = stripe.control.raiseDispute({ payment_intent: intentId });
  if (outcome) stripe.control.resolveDispute(id, outcome);
}

/** Makes one step of a history happen. */
export async function act(world: World, order: OwnOrder, intentId: string, step: Step): Promise<void> {
  const { shopper, stripe, clock, call, tokens } = world;
  switch (step.kind) {
    case "card":
      return tolerated(() => shopper.confirmAtProvider(intentId, step.card));
    case "challenge":
      return tolerated(() => stripe.control.authenticate(intentId, step.outcome));
    case "debit":
      return debited(world, intentId, step.iban);
    case "settle":
      stripe.control.settle();
      return;
    case "refund":
      return tolerated(() => refund(world, intentId, step.share));
    case "dispute":
      return tolerated(() => dispute(world, intentId, step.outcome));
    case "shopper-returns":
      await shopper.confirm(order);
      return;
    case "staff-cancels": {
      const request = { params: { orderId: order.orderId }, headers: keyed(), body: { reason: "As agreed" } };
      await call(orderOperations.cancel, request, staff(tokens, ["admin"]));
      return;
    }
    case "time-is-over":
      clock.advance(3700);
      await sweep(world);
  }
}
