import { type AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import Stripe from "stripe";
import * as z from "zod";
import type { Clock } from "../platform/clock.ts";
import { paymentRefused, paymentUnreachable, signatureNotValid } from "./errors.ts";
import type {
  CaptureRequest,
  IntentRequest,
  PaymentIntent,
  PaymentProvider,
  ProviderDispute,
  ProviderRefund,
  ProviderReport,
  RefundRequest,
} from "./provider.ts";
import { fromStripeAmount, toStripeAmount } from "./stripe-amount.ts";
import { movements, movementsOf, seconds, takesParts } from "./stripe-balance.ts";

/** Content of the secret. Two webhook secrets are alive while one replaces the other. */
export const StripeSecret = z.object({
  secretKey: z.string().min(1),
  publishableKey: z.string().min(1),
  webhookSecrets: z.array(z.string().min(1)).min(1),
});
export type StripeSecret = z.output<typeof StripeSecret>;

export interface StripeOptions {
  clock: Clock;
  /** Asked on every use; kept by whoever gives it. */
  secret(): Promise<StripeSecret>;
  /** `http://127.0.0.1:4010`; Stripe's own address when absent. The library takes no path. */
  apiBase?: string;
}

/** Seconds a signed report may be old. */
const tolerance = 300;

function clientOf({ secretKey }: StripeSecret, apiBase: string | undefined): Stripe {
  const shared = { maxNetworkRetries: 2, timeout: 8000, telemetry: false };
  if (!apiBase) return new Stripe(secretKey, shared);
  const { hostname, port, protocol } = new URL(apiBase);
  const name = protocol === "https:" ? "https" : "http";
  return new Stripe(secretKey, { ...shared, host: hostname, port: port || undefined, protocol: name });
}

function refusalOf(error: unknown): AppError {
  if (!(error instanceof Stripe.errors.StripeError)) return paymentUnreachable(error);
  const { statusCode = 0, code } = error;
  const isFinal = statusCode >= 400 && statusCode < 500 && ![401, 403, 409, 429].includes(statusCode);
  return isFinal ? paymentRefused(code ?? error.type, error) : paymentUnreachable(error);
}

/** What Stripe refuses for good is PAYMENT_REFUSED; what may pass can be asked again. */
export async function asked<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    throw refusalOf(error);
  }
}

const expand = ["latest_charge.refunds"];

const states: Record<Stripe.PaymentIntent.Status, PaymentIntent["state"]> = {
  requires_payment_method: "open",
  requires_confirmation: "open",
  requires_action: "open",
  processing: "processing",
  requires_capture: "authorised",
  succeeded: "captured",
  canceled: "cancelled",
};

const refundStates: Record<string, ProviderRefund["state"]> = { succeeded: "succeeded", failed: "failed" };

function refundOf(refund: Stripe.Refund): ProviderRefund {
  const { amount } = fromStripeAmount(refund.amount, refund.currency);
  const state = refund.status === "canceled" ? "failed" : refundStates[refund.status ?? ""];
  const ours = refund.metadata?.refundId;
  const failure = refund.failure_reason;
  return {
    id: refund.id,
    amount,
    state: state ?? "pending",
    ...(ours ? { ours } : {}),
    ...(failure ? { failure } : {}),
  };
}

function failureOf(intent: Stripe.PaymentIntent): PaymentIntent["failure"] {
  const error = intent.last_payment_error;
  if (!error) return undefined;
  const charge = typeof error.charge === "string" ? error.charge : undefined;
  const reason = error.decline_code ?? error.code ?? error.type;
  return { reference: charge ?? `${intent.id}:${reason}`, reason };
}

async function refundsOf(stripe: Stripe, charge: Stripe.Charge | undefined): Promise<ProviderRefund[]> {
  if (!charge?.refunds) return [];
  if (!charge.refunds.has_more) return charge.refunds.data.map(refundOf);
  const all = await stripe.refunds.list({ charge: charge.id, limit: 100 }).autoPagingToArray({ limit: 1000 });
  return all.map(refundOf);
}

async function disputesOf(stripe: Stripe, charge: Stripe.Charge | undefined): Promise<ProviderDispute[]> {
  if (!charge?.disputed) return [];
  const { data } = await stripe.disputes.list({ charge: charge.id });
  return data.map(disputeOf);
}

function disputeOf({ id, amount, currency, reason, status, evidence_details }: Stripe.Dispute): ProviderDispute {
  const due = evidence_details.due_by;
  return {
    id,
    amount: fromStripeAmount(amount, currency).amount,
    reason,
    state: disputeStates[status] ?? "open",
    ...(due && status.endsWith("needs_response") ? { dueAt: new Date(due * 1000).toISOString() } : {}),
  };
}

/** An inquiry that ended (`warning_closed`) never moved money, won or not. */
const disputeStates: Partial<Record<Stripe.Dispute.Status, ProviderDispute["state"]>> = {
  warning_needs_response: "inquiry",
  warning_under_review: "inquiry",
  warning_closed: "inquiry",
  won: "won",
  lost: "lost",
};

/** `latest_charge` is an id unless it was expanded, and absent until something was tried. */
async function intentOf(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<PaymentIntent> {
  const charge = typeof intent.latest_charge === "object" ? (intent.latest_charge ?? undefined) : undefined;
  const { storeId, orderId } = intent.metadata;
  const received = fromStripeAmount(intent.amount_received, intent.currency);
  return {
    id: intent.id,
    storeId,
    orderId,
    state: states[intent.status] ?? "processing",
    amount: fromStripeAmount(intent.amount, intent.currency),
    clientSecret: intent.client_secret ?? "",
    ...(charge && received.amount > 0 ? { captured: { reference: charge.id, amount: received.amount } } : {}),
    ...(intent.status === "requires_capture" && takesParts(charge) ? { inParts: true } : {}),
    failure: failureOf(intent),
    refunds: await refundsOf(stripe, charge),
    disputes: await disputesOf(stripe, charge),
  };
}

/** Events after which a payment stands differently. The endpoint subscribes to these; others are answered and left. */
export const stripeEvents = [
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
  "payment_intent.canceled",
  "payment_intent.amount_capturable_updated",
  "charge.refunded",
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.closed",
  "refund.updated",
  "refund.failed",
] as const;

const Referring = z.looseObject({ object: z.string(), id: z.string(), payment_intent: z.unknown().optional() });

function reportOf(event: Stripe.Event): ProviderReport {
  const about = Referring.parse(event.data.object);
  const intentId = about.object === "payment_intent" ? about.id : about.payment_intent;
  const matters = stripeEvents.some((type) => type === event.type) && typeof intentId === "string";
  return { id: event.id, type: event.type, ...(matters ? { intentId } : {}) };
}

async function getIntent(stripe: Stripe, id: string): Promise<PaymentIntent> {
  return asked(stripe.paymentIntents.retrieve(id, { expand }).then((intent) => intentOf(stripe, intent)));
}

const manyCaptures = { payment_method_options: { card: { request_multicapture: "if_available" as const } } };

async function createIntent(stripe: Stripe, request: IntentRequest): Promise<PaymentIntent> {
  const { storeId, orderId, number, email, amount, capture, payerId, keepsCard } = request;
  const params = {
    amount: toStripeAmount(amount),
    currency: amount.currency.toLowerCase(),
    automatic_payment_methods: { enabled: true },
    ...(capture === "automatic" ? {} : { capture_method: "manual" as const }),
    ...(capture === "per-parcel" ? manyCaptures : {}),
    description: number,
    receipt_email: email,
    ...(payerId ? { customer: payerId } : {}),
    ...(payerId && keepsCard ? { setup_future_usage: "on_session" as const } : {}),
    metadata: { storeId, orderId },
  };
  const created = await asked(stripe.paymentIntents.create(params, { idempotencyKey: orderId }));
  return intentOf(stripe, created);
}

async function cancelIntent(stripe: Stripe, id: string): Promise<PaymentIntent> {
  try {
    await asked(stripe.paymentIntents.cancel(id));
  } catch (error) {
    // Refused because it is captured, in whole or part, processing or cancelled already: the intent itself says which.
    if (!isAppError(error, "PAYMENT_REFUSED")) throw error;
  }
  const intent = await getIntent(stripe, id);
  return intent.state === "authorised" && intent.captured ? release(stripe, intent) : intent;
}

/** Stripe releases the rest of a partly captured payment by a final capture of nothing. */
async function release(stripe: Stripe, { id, amount }: PaymentIntent): Promise<PaymentIntent> {
  const taken = 0;
  return capture(stripe, { intentId: id, amount: { ...amount, amount: 0 }, taken, final: true, key: `release-${id}` });
}

/**
 * One that was captured a moment before says so itself. A key that stands for another sum of which nothing was taken had
 * been refused: this one is asked for under a key of its own.
 */
async function capture(stripe: Stripe, request: CaptureRequest, isLast = false): Promise<PaymentIntent> {
  const { intentId, amount, taken, final, key } = request;
  const params = { amount_to_capture: toStripeAmount(amount), ...(final ? {} : { final_capture: false }) };
  try {
    await asked(stripe.paymentIntents.capture(intentId, params, { idempotencyKey: key }));
  } catch (error) {
    if (!isAppError(error, "PAYMENT_REFUSED")) throw error;
    const intent = await getIntent(stripe, intentId);
    const isOvertaken = intent.captured !== undefined && intent.captured.amount > taken;
    if (intent.state === "captured" || isOvertaken) return intent;
    if (error.details.reason !== "StripeIdempotencyError" || isLast) throw error;
    return capture(stripe, { ...request, key: `${key}-${amount.amount}` }, true);
  }
  return getIntent(stripe, intentId);
}

async function refund(stripe: Stripe, { intentId, amount, key, refundId }: RefundRequest): Promise<ProviderRefund> {
  const params = { payment_intent: intentId, amount: toStripeAmount(amount), metadata: { refundId } };
  return refundOf(await asked(stripe.refunds.create(params, { idempotencyKey: key })));
}

/** `now` in milliseconds. */
async function verify(stripe: Stripe, secrets: readonly string[], body: string, signature: string, now: number) {
  let cause: unknown;
  for (const secret of secrets) {
    try {
      const { webhooks } = stripe;
      return reportOf(await webhooks.constructEventAsync(body, signature, secret, tolerance, undefined, now));
    } catch (error) {
      cause = error;
    }
  }
  throw signatureNotValid(cause);
}

/** One client per secret key, which may change while this process lives. */
export function stripeClients({ secret, apiBase }: Pick<StripeOptions, "secret" | "apiBase">): () => Promise<Stripe> {
  const clients = new Map<string, Stripe>();
  return async () => {
    const current = await secret();
    const stripe = clients.get(current.secretKey) ?? clientOf(current, apiBase);
    clients.set(current.secretKey, stripe);
    return stripe;
  };
}

/** Payments at Stripe; beside it only the cards kept there and its balance know Stripe. */
export function stripeProvider({ clock, secret, apiBase }: StripeOptions): PaymentProvider {
  const client = stripeClients({ secret, apiBase });
  return {
    createIntent: async (request) => createIntent(await client(), request),
    getIntent: async (id) => getIntent(await client(), id),
    cancelIntent: async (id) => cancelIntent(await client(), id),
    capture: async (request) => capture(await client(), request),
    refund: async (request) => refund(await client(), request),
    balanceOf: async (from, until) =>
      asked(movements(await client(), { created: { gte: seconds(from), lt: seconds(until) } })),
    balanceOfSource: async (source) => asked(movementsOf(await client(), source)),
    async verify(body, signature = "") {
      const { webhookSecrets } = await secret();
      return verify(await client(), webhookSecrets, body, signature, clock.now().getTime());
    },
  };
}
