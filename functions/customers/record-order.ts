import { AppError, isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { keptOf } from "../orders/cancellation.ts";
import type { OrderRecord } from "../orders/record.ts";
import { changed, orderOf } from "../orders/step.ts";
import { orderWrites } from "../orders/store.ts";
import type { Ctx } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import type { CustomerDeps } from "./customer-detail.ts";
import { customerIdByEmail } from "./finding/store.ts";
import { newCustomer } from "./new-customer.ts";
import { type Counted, countedOrder, countedWrite } from "./orders/store.ts";
import { type CustomerRecord, noStats, type StatsRecord } from "./record.ts";
import { customerWrites, findSurvivor, statsWrite } from "./store.ts";

/** Refusals that only say that somebody else was faster. */
const overtaken = ["ORDER_MOVED", "CUSTOMER_MOVED", "EMAIL_TAKEN", "VERSION_CONFLICT"];
const rounds = 12;

/**
 * Puts an order into its customer's list and figures, and a guest's order under the customer of its address, who is new
 * when nobody has it. Whatever event tells of the order, and however often, the figures hold each order once.
 */
export async function recordOrder(deps: CustomerDeps, ctx: Ctx, orderId: string): Promise<void> {
  for (let round = 1; ; round += 1) {
    try {
      await recordOnce(deps, ctx, await orderOf(deps.db, ctx, orderId));
      return;
    } catch (error) {
      const wasOvertaken = overtaken.some((code) => isAppError(error, code));
      if (!wasOvertaken || round >= rounds) throw error;
      await deps.clock.sleep(deps.clock.random() * 25 * round);
    }
  }
}

/** The customer of an order; `isNew` when the shop met them by it. */
async function customerOfOrder({ db, clock }: CustomerDeps, ctx: Ctx, order: Order) {
  const { email, shippingAddress, placedAt } = order;
  const known = order.customerId ?? (await customerIdByEmail(db, ctx.storeId, email, { consistent: true }));
  const found = known ? await findSurvivor(db, ctx.storeId, known) : undefined;
  if (found) return { ...found, isNew: false };
  if (known)
    throw new AppError("internal", "CUSTOMER_MISSING", "The order names a customer who is not there.", { known });
  const { name, phone, country } = shippingAddress;
  const record = newCustomer(clock, placedAt, { email, name, phone, country, source: "store" });
  return { record, stats: { ...noStats, version: 1 }, isNew: true };
}

function countedOf(order: Order, customerId: string): Counted {
  const isPlaced = order.state !== "draft" && order.state !== "cancelled";
  return { customerId, placedAt: order.placedAt, orders: isPlaced ? 1 : 0, spent: keptOf(order) };
}

function statsWith(stats: StatsRecord, next: Counted, before: Counted | undefined): StatsRecord {
  const { lastOrderAt = "" } = stats;
  return {
    version: stats.version + 1,
    orders: stats.orders + next.orders - (before?.orders ?? 0),
    spent: stats.spent + next.spent - (before?.spent ?? 0),
    lastOrderAt: next.placedAt > lastOrderAt ? next.placedAt : lastOrderAt,
  };
}

async function recordOnce(deps: CustomerDeps, ctx: Ctx, found: OrderRecord): Promise<void> {
  const { db, clock } = deps;
  const { order } = found;
  const { record, stats, isNew } = await customerOfOrder(deps, ctx, order);
  const next = countedOf(order, record.id);
  const before = await countedOrder(db, ctx.storeId, { ...next, orderId: order.id });
  const isLinked = order.customerId === record.id;
  if (isLinked && before?.orders === next.orders && before.spent === next.spent) return;
  const figures = statsWith(stats, next, before);
  const writes: Write[] = [
    ...(isLinked ? [] : orderWrites(ctx.storeId, found, changed(found, { customerId: record.id }))),
    countedWrite(ctx.storeId, order.id, next, before),
    ...customerStep(ctx, record, figures, isNew),
  ];
  const audit = auditEntry(clock, ctx, {
    action: isNew ? "customer.met" : "customer.order-counted",
    object: { type: "customer", id: record.id },
    before: isNew ? undefined : { orders: stats.orders, spent: stats.spent },
    after: { orders: figures.orders, spent: figures.spent, order: order.number },
  });
  await db.transact(audit, writes);
}

/** A new customer's figures begin with the order itself: one item is written once in a transaction. */
function customerStep(ctx: Ctx, record: CustomerRecord, figures: StatsRecord, isNew: boolean): Write[] {
  if (!isNew) return [statsWrite(ctx.storeId, record.id, figures)];
  return customerWrites(ctx.storeId, record, undefined, { ...figures, version: 1 });
}
