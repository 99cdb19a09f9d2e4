import type { Money } from "@quayside/shared/kernel/money.ts";
import type { Clock } from "../platform/clock.ts";
import { paymentRefused, paymentUnreachable, signatureNotValid } from "./errors.ts";
import { captureReference } from "./payment-events.ts";
import type { BalanceTransaction, PaymentIntent, PaymentProvider, ProviderRefund } from "./provider.ts";

interface World {
  intents: Map<string, PaymentIntent>;
  /** How refunds asked for from now on turn out. */
  refunds: ProviderRefund["state"] | "refused";
  /** Calls fail from now on, before anything happened. */
  unreachable: boolean;
  /** Intents that are only authorised when they are paid. */
  manual: Set<string>;
  /** Those of which more than one capture may be made, unless the card's bank does not take part. */
  inParts: Set<string>;
  capturesOnce: boolean;
  /** What moved the provider's balance, in order; charges cost 1.5 % and 20. */
  balance: BalanceTransaction[];
  book(kind: BalanceTransaction["kind"], reference: string, amount: Money): void;
  newId(prefix: string): string;
  intentOf(orderId: string): PaymentIntent;
}

interface Acts {
  /** The shopper pays all, or as much as said. */
  pay(intentId: string, amount?: number): void;
  decline(intentId: string): void;
  /** A slow method: neither paid nor payable. */
  process(intentId: string): void;
  dispute(intentId: string): void;
  decideDispute(intentId: string, state: "won" | "lost"): void;
  /** The bank sends a refund back that had succeeded; ours, or the provider's id. */
  failRefund(refundId: string): void;
  /** A refund made by hand at the provider. */
  refundByHand(intentId: string, amount: number): void;
  settleRefunds(state: "succeeded" | "failed"): void;
}

export type TestProvider = PaymentProvider & World & Acts;

function newWorld(clock: Clock): World {
  const balance: BalanceTransaction[] = [];
  const intents = new Map<string, PaymentIntent>();
  let made = 0;
  return {
    ...{
      intents,
      refunds: "succeeded",
      unreachable: false,
      balance,
      manual: new Set<string>(),
      inParts: new Set<string>(),
    },
    capturesOnce: false,
    book(kind, reference, { amount, currency }) {
      const fee = kind === "charge" ? Math.round(amount * 0.015) + 20 : 0;
      const at = clock.now().toISOString();
      made += 1;
      balance.push({
        id: `txn_${made}`,
        kind,
        reference,
        amount: { amount, currency },
        fee: { amount: fee, currency },
        at,
      });
    },
    newId(prefix) {
      made += 1;
      return `${prefix}_${made}`;
    },
    intentOf(orderId) {
      const found = [...intents.values()].find((intent) => intent.orderId === orderId);
      if (!found) throw new Error(`no intent for ${orderId}`);
      return found;
    },
  };
}

function known(world: World, id: string): PaymentIntent {
  if (world.unreachable) throw paymentUnreachable();
  const intent = world.intents.get(id);
  if (!intent) throw paymentRefused("resource_missing");
  return intent;
}

/** Of the captures made so far this is the `nth`. */
function taken(world: World, intent: PaymentIntent, amount: number, { final = true, nth = 1 } = {}): void {
  if (final) Object.assign(intent, { state: "captured", inParts: undefined });
  const reference = intent.captured?.reference ?? world.newId("ch");
  intent.captured = { reference, amount: (intent.captured?.amount ?? 0) + amount };
  if (amount > 0) world.book("charge", captureReference(reference, nth), { ...intent.amount, amount });
}

function port(world: World): PaymentProvider {
  const refundKeys = new Map<string, ProviderRefund>();
  const captures = new Map<string, string[]>();
  return {
    async createIntent({ storeId, orderId, amount, capture }) {
      if (world.unreachable) throw paymentUnreachable();
      const first = [...world.intents.values()].find((intent) => intent.orderId === orderId);
      // A provider answers a repeated key as it did the first time, whatever happened since.
      if (first) return structuredClone({ ...first, state: "open" });
      const id = world.newId("pi");
      const made = { ...{ id, storeId, orderId, amount }, clientSecret: `${id}_secret`, refunds: [], disputes: [] };
      world.intents.set(id, { ...made, state: "open" });
      if (capture !== "automatic") world.manual.add(id);
      if (capture === "per-parcel") world.inParts.add(id);
      return structuredClone(known(world, id));
    },
    getIntent: async (id) => structuredClone(known(world, id)),
    async cancelIntent(id) {
      const intent = known(world, id);
      if (intent.state === "authorised" && intent.captured) taken(world, intent, 0);
      else if (intent.state === "open" || intent.state === "authorised") intent.state = "cancelled";
      return structuredClone(intent);
    },
    async capture({ intentId, amount, taken: before, final, key }) {
      const intent = known(world, intentId);
      const keys = captures.get(intentId) ?? [];
      const held = intent.amount.amount - (intent.captured?.amount ?? 0);
      if (keys.includes(key) || (intent.captured?.amount ?? 0) > before) return structuredClone(intent);
      if (intent.state !== "authorised") throw paymentRefused("payment_intent_unexpected_state");
      if (amount.amount > held) throw paymentRefused("amount_too_large");
      if (!final && !intent.inParts) throw paymentRefused("final_capture");
      captures.set(intentId, [...keys, key]);
      taken(world, intent, amount.amount, { final, nth: keys.length + 1 });
      return structuredClone(intent);
    },
    async refund({ intentId, amount, key, refundId }) {
      const intent = known(world, intentId);
      const first = refundKeys.get(key);
      if (first) return first;
      if (world.refunds === "refused") throw paymentRefused("charge_disputed");
      const refund = { id: world.newId("re"), amount: amount.amount, state: world.refunds, ours: refundId };
      intent.refunds.push(refund);
      refundKeys.set(key, { ...refund });
      if (refund.state !== "failed") world.book("refund", refund.id, { ...amount, amount: -amount.amount });
      return { ...refund };
    },
    balanceOf: async (from, until) => world.balance.filter(({ at }) => at >= from && at < until),
    balanceOfSource: async (reference) => world.balance.filter((each) => each.reference === reference),
    async verify(rawBody, signature) {
      if (signature !== "right") throw signatureNotValid();
      return JSON.parse(rawBody);
    },
  };
}

function acts(world: World): Acts {
  return {
    pay(intentId, amount) {
      const intent = known(world, intentId);
      if (intent.state !== "open" && intent.state !== "processing") throw new Error(`${intentId} is ${intent.state}`);
      intent.failure = undefined;
      const inParts = world.inParts.has(intentId) && !world.capturesOnce;
      if (world.manual.has(intentId)) Object.assign(intent, { state: "authorised", ...(inParts ? { inParts } : {}) });
      else taken(world, intent, amount ?? intent.amount.amount);
    },
    decline(intentId) {
      known(world, intentId).failure = { reference: world.newId("ch"), reason: "card_declined" };
    },
    process(intentId) {
      known(world, intentId).state = "processing";
    },
    dispute(intentId) {
      const { amount, disputes } = known(world, intentId);
      disputes.push({
        ...{ id: world.newId("dp"), amount: amount.amount, reason: "fraudulent", state: "open" },
        dueAt: "2026-12-01T00:00:00.000Z",
      });
    },
    decideDispute(intentId, state) {
      for (const dispute of known(world, intentId).disputes) Object.assign(dispute, { state, dueAt: undefined });
    },
    failRefund(refundId) {
      for (const { refunds } of world.intents.values())
        for (const refund of refunds) if (refund.ours === refundId || refund.id === refundId) refund.state = "failed";
    },
    refundByHand(intentId, amount) {
      known(world, intentId).refunds.push({ id: world.newId("re"), amount, state: "succeeded" });
    },
    settleRefunds(state) {
      for (const { refunds } of world.intents.values())
        for (const refund of refunds) if (refund.state === "pending") refund.state = state;
    },
  };
}

/** A payment provider in memory, for the verbs; the adapter itself is tested against the stand-in with the real library. */
export function testProvider(clock: Clock): TestProvider {
  const world = newWorld(clock);
  return Object.assign(world, port(world), acts(world));
}
