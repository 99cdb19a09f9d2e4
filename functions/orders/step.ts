import { isAppError, notFound } from "@quayside/shared/kernel/errors.ts";
import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { paymentEventWrite } from "../payments/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Db } from "../store/db.ts";
import type { Write } from "../store/write.ts";
import { derived } from "./lifecycle.ts";
import type { OrderRecord } from "./record.ts";
import { findOrder, orderWrites } from "./store.ts";

export interface StepDeps {
  db: Db;
  clock: Clock;
}

/** One change of an order, made in one transaction on the version it was decided on. */
export interface Step {
  /** Name of the audit entry. */
  action: string;
  next: OrderRecord;
  /** The payment event that causes it, recorded once over all who report it. */
  event?: PaymentEvent;
  writes?: readonly Write[];
  reason?: string;
}

export async function orderOf(db: Db, ctx: Ctx, orderId: string): Promise<OrderRecord> {
  const record = await findOrder(db, ctx.storeId, orderId);
  if (!record) throw notFound("order", orderId);
  return record;
}

/** The record with its next version, and with everything derived from what happened worked out again. */
export function changed(
  record: OrderRecord,
  change: Partial<Order>,
  beside: Partial<Omit<OrderRecord, "order">> = {},
): OrderRecord {
  const order = derived({ ...record.order, ...change, version: record.order.version + 1 });
  return { ...record, ...beside, order };
}

function statesOf({ state, paymentState, fulfilmentState }: Order) {
  return { state, paymentState, fulfilmentState };
}

export async function commitStep({ db, clock }: StepDeps, ctx: Ctx, before: OrderRecord, step: Step) {
  const { next, event, writes = [], action, reason } = step;
  const audit = auditEntry(clock, ctx, {
    action,
    object: { type: "order", id: next.order.id },
    before: statesOf(before.order),
    after: { ...statesOf(next.order), ...(event ? { event: event.kind, reference: event.reference } : {}) },
    reason,
  });
  const recorded = event ? [paymentEventWrite(ctx.storeId, next.order.id, event)] : [];
  await db.transact(audit, [...orderWrites(ctx.storeId, before, next), ...recorded, ...writes]);
  return next;
}

/** Somebody else's step came in between; decided again on the order as it is now. */
export function isOvertaken(error: unknown): boolean {
  return isAppError(error, "ORDER_MOVED") || isAppError(error, "PAYMENT_EVENT_KNOWN");
}

const rounds = 12;

/**
 * Takes steps until `decide` has none left. `decide` is given the order as it stands and makes at most one step on it;
 * when another process was faster, the order is read again.
 */
export async function stepping(
  deps: StepDeps,
  ctx: Ctx,
  record: OrderRecord,
  decide: (record: OrderRecord) => Promise<OrderRecord | undefined>,
): Promise<OrderRecord> {
  let current = record;
  for (let round = 1; ; round += 1) {
    try {
      const next = await decide(current);
      if (!next) return current;
      current = next;
    } catch (error) {
      if (!isOvertaken(error) || round >= rounds) throw error;
      await deps.clock.sleep(deps.clock.random() * 25 * round);
      current = await orderOf(deps.db, ctx, current.order.id);
    }
  }
}
