import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Instant } from "../kernel/day.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";

/** Something that needs a person: a late payment that was refunded, a dispute, a difference found by a reconciliation. */
export const Exception = z.object({
  id: z.string(),
  kind: z.enum([
    "late-payment-refunded",
    "refund-failed",
    "dispute",
    "payment-differs",
    "stock-differs",
    "dead-letter",
  ]),
  message: z.string(),
  orderId: z.string().optional(),
  reference: z.string().optional(),
  at: Instant,
  state: z.enum(["open", "resolved"]),
});
export type Exception = z.output<typeof Exception>;

export const exceptionOperations = {
  list: operation({
    id: "exceptions.list",
    method: "GET",
    path: "/api/v1/exceptions",
    access: "staff:orders.read",
    summary: "What needs a person, newest first",
    query: PageQuery,
    output: pageOf(Exception),
    paged: true,
  }),
};
