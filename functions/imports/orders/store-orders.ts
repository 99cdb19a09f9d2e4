import { isAppError } from "@quayside/shared/kernel/errors.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { auditEntry } from "../../audit/store.ts";
import { countedWrite } from "../../customers/orders/store.ts";
import type { StatsRecord } from "../../customers/record.ts";
import { customersById, statsWrite } from "../../customers/store.ts";
import { externalSalePosting } from "../../ledger/external-postings.ts";
import { postingWrites } from "../../ledger/store.ts";
import { newOrderWrites, orderIdsByNumber } from "../../orders/store.ts";
import { nameWrites } from "../../orders/words/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import type { Write } from "../../store/write.ts";
import { inParallel } from "../in-parallel.ts";
import type { Run, SessionDeps } from "../session.ts";

/** A transaction takes 100 items and 4 MB; an order makes six items and some for its names and its pages of lines. */
const mostWrites = 90;
const mostLines = 4000;
const width = 4;
const tries = 8;

function orderWritesOf({ clock }: SessionDeps, ctx: Ctx, order: Order): Write[] {
  const { id, customerId, placedAt, number, totals } = order;
  const counted = { placedAt, orders: 1, spent: totals.total.amount };
  return [
    ...newOrderWrites(ctx.storeId, { order, reservations: [], promotionUses: [] }),
    ...nameWrites(ctx.storeId, order),
    ...postingWrites(clock, ctx, order, `external:${number}`, externalSalePosting(order), placedAt),
    ...(customerId ? [countedWrite(ctx.storeId, id, { ...counted, customerId }, undefined)] : []),
  ];
}

interface Chunk {
  orders: Order[];
  writes: Write[];
  lines: number;
}

/** Orders of one customer come together, so that their figures are written once and by one transaction at a time. */
function chunksOf(deps: SessionDeps, ctx: Ctx, orders: readonly Order[]): Chunk[] {
  const byCustomer = Map.groupBy(orders, ({ customerId, id }) => customerId ?? id);
  const chunks: Chunk[] = [];
  for (const order of [...byCustomer.values()].flat()) {
    const writes = orderWritesOf(deps, ctx, order);
    const last = chunks.at(-1);
    // One more for the figures of a customer who is new to the chunk.
    const isFull = !last || last.writes.length + writes.length + last.orders.length + 1 > mostWrites;
    if (isFull || last.lines + order.lines.length > mostLines)
      chunks.push({ orders: [order], writes, lines: order.lines.length });
    else {
      last.orders.push(order);
      last.writes.push(...writes);
      last.lines += order.lines.length;
    }
  }
  return chunks;
}

/** What the orders add to the figures of their customers, on top of what the figures are now. */
async function figureWrites({ db }: SessionDeps, ctx: Ctx, orders: readonly Order[]): Promise<Write[]> {
  const byCustomer = Map.groupBy(orders, ({ customerId }) => customerId ?? "");
  const ids = [...byCustomer.keys()].filter(Boolean);
  const customers = await customersById(db, ctx.storeId, ids, { consistent: true });
  return customers.map(({ record: { id }, stats }) => {
    const own = byCustomer.get(id) ?? [];
    const next: StatsRecord = {
      version: stats.version + 1,
      orders: stats.orders + own.length,
      spent: stats.spent + own.reduce((sum, { totals }) => sum + totals.total.amount, 0),
      lastOrderAt: own.reduce((last, { placedAt }) => (placedAt > last ? placedAt : last), stats.lastOrderAt ?? ""),
    };
    return statsWrite(ctx.storeId, id, next);
  });
}

/**
 * Stores new orders, a dozen to a transaction with one audit entry that names them: no stock moves, no mail goes out, and
 * no event is told (docs/decisions/062-past-orders.md). Numbers that are taken meanwhile are left to whoever took them.
 */
export async function storeOrders(deps: SessionDeps, ctx: Ctx, run: Run, orders: readonly Order[]): Promise<void> {
  await inParallel(chunksOf(deps, ctx, orders), width, (chunk) => storeChunk(deps, ctx, run, chunk));
}

async function storeChunk(deps: SessionDeps, ctx: Ctx, run: Run, chunk: Chunk): Promise<void> {
  const { orders } = chunk;
  for (let tried = 1; ; tried += 1) {
    const audit = auditEntry(deps.clock, ctx, {
      action: "orders.imported",
      object: { type: "orders-import", id: run.id },
      after: orders.map(({ id, number, totals }) => ({ id, number, total: totals.total })),
    });
    try {
      return await deps.db.transact(audit, [...chunk.writes, ...(await figureWrites(deps, ctx, orders))]);
    } catch (error) {
      if (isAppError(error, "ORDER_NUMBER_TAKEN")) {
        const taken = await orderIdsByNumber(
          deps.db,
          ctx.storeId,
          orders.map(({ number }) => number),
        );
        return storeOrders(
          deps,
          ctx,
          run,
          orders.filter(({ number }) => !taken.has(number)),
        );
      }
      if (!isAppError(error, "CUSTOMER_MOVED") || tried >= tries) throw error;
      await deps.clock.sleep(deps.clock.random() * 25 * tried);
    }
  }
}
