import type { CustomerDetail } from "@quayside/shared/customers/schema.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { auditOfObject } from "../audit/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { Db } from "../store/db.ts";
import { customerMerged } from "./errors.ts";
import { notesOf } from "./notes/store.ts";
import { type CustomerWithStats, customerOf } from "./record.ts";
import { findCustomer, findSurvivor } from "./store.ts";

export interface CustomerDeps {
  db: Db;
  clock: Clock;
}

/** The newest of each; the audit page has the rest. */
const shownNotes = 100;
const timelineLength = 100;

/** A customer to be changed; of one who was merged into another it says into whom. */
export async function customerById(db: Db, ctx: Ctx, customerId: string): Promise<CustomerWithStats> {
  const found = await findCustomer(db, ctx.storeId, customerId);
  if (!found) throw notFound("customer", customerId);
  const { mergedInto } = found.record;
  if (mergedInto) throw customerMerged(mergedInto);
  return found;
}

/** A customer to be read: for one who was merged, whoever stayed. */
export async function survivorById(db: Db, ctx: Ctx, customerId: string): Promise<CustomerWithStats> {
  const found = await findSurvivor(db, ctx.storeId, customerId);
  if (!found) throw notFound("customer", customerId);
  return found;
}

export async function customerDetail(
  { db, clock }: CustomerDeps,
  ctx: Ctx,
  customerId: string,
): Promise<CustomerDetail> {
  const found = await survivorById(db, ctx, customerId);
  const [notes, audit, { currency }] = await Promise.all([
    notesOf(db, ctx.storeId, found.record.id, shownNotes),
    auditOfObject(db, ctx.storeId, `customer:${found.record.id}`, { limit: timelineLength }),
    settingsOf(db, ctx.storeId, clock),
  ]);
  const timeline = audit.items.map(({ at, action, actor, actorName }) => ({
    at,
    what: action,
    who: actorName ?? actor,
  }));
  return { customer: customerOf(found, currency), notes, timeline };
}
