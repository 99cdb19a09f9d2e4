import { OrderPaid, OrderPlaced } from "@quayside/shared/events.ts";
import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { StoreSettings } from "@quayside/shared/store/schema.ts";
import { auditEntry } from "../audit/store.ts";
import { closeCartWrite } from "../cart/store.ts";
import { emit } from "../events/store.ts";
import { spendTenderWrites } from "../gift-cards/entries.ts";
import type { GoesOn } from "../idempotency/once.ts";
import { shortLines } from "../inventory/availability.ts";
import { demandOf, linesOfTerms } from "../inventory/demand.ts";
import { reserveWrites } from "../inventory/reserve.ts";
import { type PlannedReservation, reservationOf, splitReservation } from "../inventory/split-reservation.ts";
import { soldOut } from "../inventory/stock-change.ts";
import { type Stock, stockOf } from "../inventory/store.ts";
import { type Posting, salePostings, tenderPosting } from "../ledger/postings.ts";
import { postingWrites } from "../ledger/store.ts";
import { newOrderNumber } from "../orders/order-number.ts";
import type { OrderRecord } from "../orders/record.ts";
import { findOrder, newOrderWrites } from "../orders/store.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ctx } from "../platform/ctx.ts";
import { usePromotionWrites } from "../promotions/store.ts";
import type { Db } from "../store/db.ts";
import { isTransient } from "../store/retry.ts";
import type { Write } from "../store/write.ts";
import type { CheckedQuote } from "./checked-quote.ts";
import { orderTooLarge, tooBusy } from "./errors.ts";
import { newRecord } from "./new-order.ts";

interface Deps {
  db: Db;
  clock: Clock;
}

/** A DynamoDB transaction holds 100 items, the audit entry among them. */
const mostWrites = 99;
const rounds = 8;

/**
 * T1. Refusals come in this order, so that whoever already has the order hears of it and never that stock is gone: the
 * key, the cart, the promotion, gift cards and credit, the order's number, the stock.
 */
function placingWrites(
  { clock }: Deps,
  ctx: Ctx<GoesOn>,
  checked: CheckedQuote,
  record: OrderRecord,
  planned: readonly PlannedReservation[],
): Write[] {
  const { order } = record;
  const { id: orderId, number, email, totals } = order;
  const { total } = totals;
  const writes = [
    ...(ctx.claim ? [ctx.claim.record({ orderId })] : []),
    closeCartWrite(ctx.storeId, checked.cart, orderId),
    ...checked.quote.applied.flatMap((promotion) =>
      usePromotionWrites(ctx.storeId, promotion, checked.quote.person ?? email),
    ),
    ...spendTenderWrites(clock, ctx, orderId, order.tenders),
    ...newOrderWrites(ctx.storeId, record),
    emit(clock, ctx, OrderPlaced, { orderId, number, total }),
    ...(order.paidAt ? [emit(clock, ctx, OrderPaid, { orderId, number, total, email })] : []),
    ...openingPostings(order).flatMap((posting) => postingWrites(clock, ctx, order, orderId, posting)),
  ];
  const reserving = reserveWrites(clock, ctx, orderId, planned);
  if (writes.length + reserving.length > mostWrites)
    throw orderTooLarge(order.lines.length, Math.floor((mostWrites - writes.length) / 2));
  return [...writes, ...reserving];
}

/** Tenders are taken now; what they pay whole is a sale from the start. */
function openingPostings(order: Order): Posting[] {
  const taken = tenderPosting(order.tenders);
  return order.paidAt ? [taken, ...salePostings(order, 0)] : [taken];
}

async function place(
  deps: Deps,
  ctx: Ctx,
  checked: CheckedQuote,
  record: OrderRecord,
  planned: readonly PlannedReservation[],
): Promise<void> {
  const { id, number, totals } = record.order;
  const audit = auditEntry(deps.clock, ctx, {
    action: "order.placed",
    object: { type: "order", id },
    after: { number, total: totals.total, reservations: record.reservations },
  });
  await deps.db.transact(audit, placingWrites(deps, ctx, checked, record, planned));
}

/**
 * Commits the order. A cancelled or unanswered transaction says nothing until the order itself was looked for by a strong
 * read; then a taken number is drawn again, and stock is planned again from what is there now.
 */
export async function commitOrder(
  deps: Deps,
  ctx: Ctx,
  checked: CheckedQuote,
  draft: Order,
  settings: StoreSettings,
): Promise<OrderRecord> {
  const lines = linesOfTerms(draft.lines, checked.quote.terms);
  const demand = demandOf(lines);
  let order = draft;
  let stock: Stock = checked.stock;
  for (let round = 1; ; round += 1) {
    const { reservations, shortages } = splitReservation(demand.values(), stock, settings);
    if (shortages.length > 0) throw soldOut(shortLines(lines, stock, settings));
    const record = newRecord(order, checked, reservations.map(reservationOf));
    try {
      await place(deps, ctx, checked, record, reservations);
      return record;
    } catch (error) {
      const placed = await findOrder(deps.db, ctx.storeId, order.id);
      if (placed) return placed;
      if (isTransient(error)) throw tooBusy(error);
      const mayRetry = isAppError(error, "SOLD_OUT") || isAppError(error, "ORDER_NUMBER_TAKEN");
      if (!mayRetry || round >= rounds) throw error;
      order = { ...order, number: newOrderNumber(deps.clock) };
      stock = await stockOf(deps.db, ctx.storeId, demand.keys(), { consistent: true });
    }
  }
}
