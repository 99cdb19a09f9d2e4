import { paymentRefused, paymentUnreachable, signatureNotValid } from "./errors.ts";
import type { PaymentIntent, PaymentProvider, ProviderRefund } from "./provider.ts";

export interface TestProvider extends PaymentProvider {
  /** The shopper pays all, or as much as said. */
  pay(intentId: string, amount?: number): void;
  decline(intentId: string): void;
  /** A slow method: neither paid nor payable. */
  process(intentId: string): void;
  dispute(intentId: string): void;
  /** A refund made by hand at the provider. */
  refundByHand(intentId: string, amount: number): void;
  /** How refunds asked for from now on turn out. */
  refunds: ProviderRefund["state"] | "refused";
  settleRefunds(state: "succeeded" | "failed"): void;
  /** Calls that fail from now on, before anything happened. */
  unreachable: boolean;
  intents: Map<string, PaymentIntent>;
  intentOf(orderId: string): PaymentIntent;
  captured(): number;
  refunded(): number;
}

/** A payment provider in memory, for the verbs; the adapter itself is tested against the stand-in with the real library. */
export function testProvider(): TestProvider {
  const intents = new Map<string, PaymentIntent>();
  const refundKeys = new Map<string, ProviderRefund>();
  let made = 0;
  const next = (prefix: string) => {
    made += 1;
    return `${prefix}_${made}`;
  };
  const find = (id: string): PaymentIntent => {
    if (provider.unreachable) throw paymentUnreachable();
    const intent = intents.get(id);
    if (!intent) throw paymentRefused("resource_missing");
    return intent;
  };
  const sum = (pick: (intent: PaymentIntent) => number) =>
    [...intents.values()].reduce((total, intent) => total + pick(intent), 0);

  const provider: TestProvider = {
    unreachable: false,
    refunds: "succeeded",
    intents,
    async createIntent({ storeId, orderId, amount }) {
      if (provider.unreachable) throw paymentUnreachable();
      const known = [...intents.values()].find((intent) => intent.orderId === orderId);
      if (known) return structuredClone({ ...known, state: "open" });
      const id = next("pi");
      const clientSecret = `${id}_secret`;
      intents.set(id, { ...{ id, storeId, orderId, amount, clientSecret }, state: "open", refunds: [], disputes: [] });
      return structuredClone(find(id));
    },
    getIntent: async (id) => structuredClone(find(id)),
    async cancelIntent(id) {
      const intent = find(id);
      if (intent.state === "open" || intent.state === "authorised") intent.state = "cancelled";
      return structuredClone(intent);
    },
    async refund({ intentId, amount, key }) {
      const known = refundKeys.get(key);
      if (known) return known;
      const intent = find(intentId);
      if (provider.refunds === "refused") throw paymentRefused("charge_disputed");
      const refund = { id: next("re"), amount: amount.amount, state: provider.refunds };
      intent.refunds.push(refund);
      refundKeys.set(key, { ...refund });
      return { ...refund };
    },
    async verify(rawBody, signature) {
      if (signature !== "right") throw signatureNotValid();
      return JSON.parse(rawBody);
    },
    pay(intentId, amount) {
      const intent = find(intentId);
      if (intent.state !== "open" && intent.state !== "processing") throw new Error(`${intentId} is ${intent.state}`);
      intent.state = "captured";
      intent.failure = undefined;
      intent.captured = { reference: next("ch"), amount: amount ?? intent.amount.amount };
    },
    decline(intentId) {
      find(intentId).failure = { reference: next("ch"), reason: "card_declined" };
    },
    process(intentId) {
      find(intentId).state = "processing";
    },
    dispute(intentId) {
      find(intentId).disputes.push({ id: next("dp"), amount: find(intentId).amount.amount, reason: "fraudulent" });
    },
    refundByHand(intentId, amount) {
      find(intentId).refunds.push({ id: next("re"), amount, state: "succeeded" });
    },
    settleRefunds(state) {
      for (const { refunds } of intents.values())
        for (const refund of refunds) if (refund.state === "pending") refund.state = state;
    },
    intentOf(orderId) {
      const found = [...intents.values()].find((intent) => intent.orderId === orderId);
      if (!found) throw new Error(`no intent for ${orderId}`);
      return found;
    },
    captured: () => sum((intent) => intent.captured?.amount ?? 0),
    refunded: () =>
      sum(({ refunds }) => refunds.reduce((total, { amount, state }) => total + (state === "failed" ? 0 : amount), 0)),
  };
  return provider;
}
