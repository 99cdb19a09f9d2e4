import * as z from "zod";
import { operation } from "../contract/operation.ts";
import { Day, Instant } from "../kernel/day.ts";
import { PageQuery, pageOf } from "../kernel/page.ts";

/** One state change: who, when (UTC), what, before and after. Entries are only ever added. */
export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  /** `staff:…`, `customer:…`, `guest`, `system:…`, `provider:…`. */
  actor: z.string(),
  actorName: z.string().optional(),
  /** `order.placed`, `stock.adjusted`. */
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  reason: z.string().optional(),
  requestId: z.string(),
});
export type AuditEntry = z.output<typeof AuditEntry>;

export const auditOperations = {
  list: operation({
    id: "audit.list",
    method: "GET",
    path: "/api/v1/audit",
    access: "staff:audit.read",
    summary:
      "The audit trail, newest first: of one object, or of a range of days (UTC), by who, what and which kind of object",
    query: PageQuery.extend({
      /** First and last day, UTC, both included; without an object the last 31 days unless said, 366 at most. */
      from: Day.optional(),
      to: Day.optional(),
      object: z
        .string()
        .regex(/^[a-z-]+:[\w.-]+$/, "must be type:id, for example order:ord_01J…")
        .optional(),
      action: z.string().max(60).optional(),
      /** A principal such as `staff:…`, a kind of them such as `staff:`, or a part of a person's name or address. */
      actor: z.string().trim().min(1).max(100).optional(),
      /** Kind of object: `order`, `product`. */
      type: z
        .string()
        .regex(/^[a-z-]{1,40}$/, "must be a kind of object such as order")
        .optional(),
    }),
    output: pageOf(AuditEntry),
    paged: true,
  }),
};
