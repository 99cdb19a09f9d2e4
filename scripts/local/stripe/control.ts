import type { DatabaseSync } from "node:sqlite";
import type Stripe from "stripe";
import type { Clockwork } from "./clockwork.ts";
import type { Context } from "./context.ts";
import { transaction } from "./database.ts";
import { type Delivery, type DeliveryResult, listDeliveries, resendEvent } from "./deliveries.ts";
import { disputedCharge, raiseDispute, resolveDispute } from "./disputes.ts";
import { noSuch } from "./failure.ts";
import { type Faults, noFaults } from "./faults.ts";
import { authenticateIntent } from "./payment-intents/authenticate.ts";
import { requireIntent } from "./payment-intents/find-intent.ts";
import { failRefund } from "./refunds.ts";
import { STEADY_MODE, type WebhookMode, type WebhookPlan } from "./webhook-plan.ts";

export interface DisputeRequest {
  charge?: string | undefined;
  payment_intent?: string | undefined;
  reason?: string | undefined;
  inquiry?: boolean | undefined;
}

/** What only the world around Stripe decides: banks, card holders and the network. */
export interface StripeControl {
  webhooks: {
    mode(): WebhookMode;
    /** Changes the named settings; the rest stay. Not kept over a restart. */
    set(change: Partial<WebhookMode>): WebhookMode;
    /** Back to steady delivery. */
    reset(): WebhookMode;
    /** Tries everything that waits once, paused or not due yet, in the mode's order. */
    flush(): Promise<DeliveryResult>;
    /** Delivers a past event once more. */
    resend(event: string): void;
    list(): Delivery[];
  };
  /** What happens from now on happened at that moment; without one, now again. For a shop with a past. */
  travel(to: Date | undefined): void;
  setFaults(change: Partial<Faults>): Faults;
  clearFaults(): Faults;
  /** Runs all that the provider would do later (bookings, debits, disputes, refunds); returns how many. */
  settle(): number;
  authenticate(paymentIntent: string, outcome: "complete" | "fail"): Stripe.PaymentIntent;
  raiseDispute(request: DisputeRequest): Stripe.Dispute;
  resolveDispute(dispute: string, outcome: "won" | "lost"): Stripe.Dispute;
  failRefund(refund: string): Stripe.Refund;
}

export interface ControlParts {
  db: DatabaseSync;
  openContext(): Context;
  clock: () => Date;
  clockwork: Clockwork;
  plan: WebhookPlan;
  faults: Faults;
  travel(to: Date | undefined): void;
}

function settleAll(clockwork: Clockwork): number {
  let total = 0;
  for (
    let ran = clockwork.runJobs(Number.MAX_SAFE_INTEGER);
    ran > 0;
    ran = clockwork.runJobs(Number.MAX_SAFE_INTEGER)
  ) {
    total += ran;
  }
  clockwork.wake();
  return total;
}

function webhookControl({ db, clock, clockwork, plan, openContext }: ControlParts): StripeControl["webhooks"] {
  const set = (mode: WebhookMode) => {
    plan.mode = mode;
    clockwork.wake();
    return plan.mode;
  };
  return {
    mode: () => plan.mode,
    set: (change) => set({ ...plan.mode, ...change }),
    reset: () => set(STEADY_MODE),
    flush: () => clockwork.flush(),
    resend: (event) => {
      if (openContext().objects.find("event", event) === undefined) throw noSuch("event", event);
      resendEvent(db, event, clock().getTime());
      clockwork.wake();
    },
    list: () => listDeliveries(db),
  };
}

export function createControl(parts: ControlParts): StripeControl {
  const { db, openContext, clockwork, faults, travel } = parts;
  const act = <T>(work: (context: Context) => T): T => {
    const result = transaction(db, () => work(openContext()));
    clockwork.wake();
    return result;
  };
  return {
    webhooks: webhookControl(parts),
    travel,
    setFaults: (change) => Object.assign(faults, change),
    clearFaults: () => Object.assign(faults, noFaults()),
    settle: () => settleAll(clockwork),
    authenticate: (id, outcome) =>
      act((context) => authenticateIntent(context, requireIntent(context, id), outcome === "complete")),
    raiseDispute: ({ reason = "fraudulent", inquiry = false, ...target }) =>
      act((context) => raiseDispute(context, disputedCharge(context, target), reason, inquiry)),
    resolveDispute: (id, outcome) => act((context) => resolveDispute(context, id, outcome)),
    failRefund: (id) => act((context) => failRefund(context, id)),
  };
}
