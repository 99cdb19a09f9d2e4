import type { CustomerDetail } from "@quayside/shared/customers/schema.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { auditOfObject } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { notesOf } from "./notes/store.ts";
import { type CustomerWithStats, customerOf } from "./record.ts";
import { findCustomer } from "./store.ts";

export interface CustomerDeps {
  db: Db;
  clock: Clock;
}

/** The newest of each; the audit page has the rest. */
const shownNotes = 100;
const timelineLength = 100;

export async function customerById(db: Db, ctx: Ctx, customerId: string): Promise<CustomerWithStats> {
  const found = await findCustomer(db, ctx.storeId, customerId);
  if (!found) throw notFound("customer", customerId);
  return found;
}

export async function customerDetail(
  { db, clock }: CustomerDeps,
  ctx: Ctx,
  customerId: string,
): Promise<CustomerDetail> {
  const [found, notes, audit, { currency }] = await Promise.all([
    customerById(db, ctx, customerId),
    notesOf(db, ctx.storeId, customerId, shownNotes),
    auditOfObject(db, ctx.storeId, `customer:${customerId}`, { limit: timelineLength }),
    settingsOf(db, ctx.storeId, clock),
  ]);
  const timeline = audit.items.map(({ at, action, actor, actorName }) => ({
    at,
    what: action,
    who: actorName ?? actor,
  }));
  return { customer: customerOf(found, currency), notes, timeline };
}
