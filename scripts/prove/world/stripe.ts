import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { CardVault } from "@quayside/functions/payments/card-vault.ts";
import type { PaymentProvider } from "@quayside/functions/payments/provider.ts";
import { stripeProvider } from "@quayside/functions/payments/stripe.ts";
import { stripeCards } from "@quayside/functions/payments/stripe-cards.ts";
import Stripe from "stripe";
import { createStripe, type StripeStandIn } from "../../local/stripe/server.ts";
import { signatureHeader } from "../../local/stripe/signature.ts";
import type { WorldClock } from "./clock.ts";
import { stripeSecret } from "./stripe-secret.ts";

export interface WorldStripe {
  /** What the shop uses. */
  payments: PaymentProvider;
  vault: CardVault;
  /** What the shopper's bank, browser and the merchant's own hands do at the provider. */
  client: Stripe;
  control: StripeStandIn["control"];
  apiBase: string;
  /** Body and signature of an event, as the provider sends it. */
  report(event: Stripe.Event, age?: number): { body: string; signature: string };
  stop(): Promise<void>;
}

function clientFor(port: number): Stripe {
  return new Stripe(stripeSecret.secretKey, { host: "127.0.0.1", port, protocol: "http", telemetry: false });
}

/** The stand-in behind a real server, asked by the real library. A folder keeps it over a restart. */
export async function openStripe(clock: WorldClock, dataDir = ":memory:"): Promise<WorldStripe> {
  const standIn = await createStripe({ ...stripeSecret, dataDir, webhook: undefined, clock: () => clock.now() });
  const server = createServer((request, response) => void standIn.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const apiBase = `http://127.0.0.1:${port}`;
  return {
    payments: stripeProvider({ clock, secret: async () => stripeSecret, apiBase }),
    vault: stripeCards({ secret: async () => stripeSecret, apiBase }),
    client: clientFor(port),
    control: standIn.control,
    apiBase,
    report(event, age = 0) {
      const body = JSON.stringify(event);
      const timestamp = Math.floor(clock.now().getTime() / 1000) - age;
      return { body, signature: signatureHeader(body, stripeSecret.webhookSecrets, timestamp) };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await standIn.close();
    },
  };
}
