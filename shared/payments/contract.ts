import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Day } from "../kernel/day.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";
import { Reconciliation } from "./reconciliation.ts";

export const paymentOperations = {
  stripeWebhook: operation({
    id: "payments.stripe-webhook",
    method: "POST",
    path: "/api/v1/webhooks/stripe",
    access: "webhook",
    summary: "Stripe's signed events; the raw body is verified before anything else",
    output: z.object({ received: z.literal(true) }),
    idempotency: "natural",
    errors: ["SIGNATURE_NOT_VALID"],
  }),
};

export const reconciliationOperations = {
  list: operation({
    id: "reconciliations.list",
    method: "GET",
    path: "/api/v1/reconciliations",
    access: "staff:ledger.read",
    summary: "Days of our payments beside the provider's, newest first",
    query: PageQuery,
    output: pageOf(Reconciliation),
    paged: true,
  }),
  get: operation({
    id: "reconciliations.get",
    method: "GET",
    path: "/api/v1/reconciliations/{day}",
    access: "staff:ledger.read",
    summary: "One day: what is only ours, only theirs, or differs",
    params: z.object({ day: Day }),
    output: Reconciliation,
    errors: ["RECONCILIATION_NOT_FOUND"],
  }),
};
