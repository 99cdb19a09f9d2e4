import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Instant } from "../kernel/day.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";

export const ExceptionState = z.enum(["open", "resolved"]);
export type ExceptionState = z.output<typeof ExceptionState>;

export const ExceptionKind = z.enum([
  ...["late-payment-refunded", "refund-failed", "dispute", "payment-differs", "stock-differs"],
  ...["goal-off-track", "kpi-differs", "forecast-biased", "dead-letter"],
] as const);
export type ExceptionKind = z.output<typeof ExceptionKind>;

/** Something that needs a person: a late payment that was refunded, a dispute, a difference found by a reconciliation. */
export const Exception = z.object({
  id: z.string(),
  kind: ExceptionKind,
  message: z.string(),
  orderId: z.string().optional(),
  reference: z.string().optional(),
  at: Instant,
  state: ExceptionState,
  /** When it must be answered: a dispute's evidence. */
  dueAt: Instant.optional(),
  resolution: z.object({ note: z.string(), by: z.string(), at: Instant }).optional(),
});
export type Exception = z.output<typeof Exception>;

/** As far as one is counted; `more` where there are more than that. */
export const ExceptionCount = z.object({ kind: ExceptionKind, count: z.int(), more: z.boolean() });

export const exceptionOperations = {
  list: operation({
    id: "exceptions.list",
    method: "GET",
    path: "/api/v1/exceptions",
    access: "staff:orders.read",
    summary: "What needs a person, newest first; what was resolved by state",
    query: PageQuery.extend({ state: ExceptionState.default("open"), kind: ExceptionKind.optional() }),
    output: pageOf(Exception),
    paged: true,
  }),
  counts: operation({
    id: "exceptions.counts",
    method: "GET",
    path: "/api/v1/exceptions/counts",
    access: "staff:orders.read",
    summary: "How many there are of each kind, most first; up to 100 of each are counted",
    query: z.object({ state: ExceptionState.default("open") }),
    output: z.array(ExceptionCount),
  }),
  resolve: operation({
    id: "exceptions.resolve",
    method: "POST",
    path: "/api/v1/exceptions/{exceptionId}/resolve",
    access: "staff:orders.write",
    summary: "Say what was done about it",
    params: z.object({ exceptionId: z.string().max(300) }),
    body: z.object({ note: z.string().trim().min(1, "is required").max(1000) }),
    output: Exception,
    idempotency: "key",
    invalidates: ["exceptions.list", "exceptions.counts"],
    errors: ["EXCEPTION_NOT_FOUND", "EXCEPTION_RESOLVED"],
  }),
};
