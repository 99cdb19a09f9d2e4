import type { Tender } from "@quayside/shared/orders/refund.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { auditEntry } from "../../audit/store.ts";
import { balanceWrites } from "../../gift-cards/entries.ts";
import { entriesOf, moveEntryWrites, storeCreditOf } from "../../gift-cards/store.ts";
import { changed, orderOf } from "../../orders/step.ts";
import { orderWrites } from "../../orders/store.ts";
import type { Ctx } from "../../platform/ctx.ts";
import { moveUseWrites, type PromotionUse, whoOf } from "../../promotions/store.ts";
import { settingsOf } from "../../settings/store.ts";
import type { CustomerDeps } from "../customer-detail.ts";
import { forgetNoteWrite, notesOf, noteWrite } from "../notes/store.ts";
import { countedOrder, countedWrite, forgetCountedWrite, orderIdsOfCustomer } from "../orders/store.ts";
import type { StatsRecord } from "../record.ts";
import { findCustomer, findSurvivor, statsWrite } from "../store.ts";
import { insisting } from "./insisting.ts";

/** Each makes two writes. */
const notesAtOnce = 40;

interface Move {
  from: string;
  to: string;
  countedAs: string | undefined;
}

/** Uses that one customer's limit counts, counted for who stayed from now on. */
function usesFor(uses: readonly PromotionUse[], { countedAs }: Move): PromotionUse[] {
  return countedAs === undefined ? [...uses] : uses.map((use) => ({ ...use, who: whoOf(use, countedAs) }));
}

/**
 * Brings what a merged customer had to whoever stayed: orders with their figures and their uses of promotions, notes, store
 * credit with what happened to it. What is there already is left alone, so it may run twice, at once, and after any crash.
 */
export async function moveMerged(deps: CustomerDeps, ctx: Ctx, from: string): Promise<void> {
  const survivor = await findSurvivor(deps.db, ctx.storeId, from);
  if (!survivor || survivor.record.id === from) return;
  const move = { from, to: survivor.record.id, countedAs: survivor.record.countedAs };
  for (let orderIds = await someOrders(deps, ctx, from); orderIds.length > 0; ) {
    for (const orderId of orderIds) await insisting(deps, () => moveOrder(deps, ctx, move, orderId));
    orderIds = await someOrders(deps, ctx, from);
  }
  await insisting(deps, () => moveNotes(deps, ctx, move));
  // Last, since a refund of an order that had not moved yet still went to the other's credit.
  await insisting(deps, () => moveCredit(deps, ctx, move));
  await insisting(deps, () => moveEntries(deps, ctx, move));
}

async function someOrders({ db }: CustomerDeps, ctx: Ctx, from: string): Promise<string[]> {
  return (await orderIdsOfCustomer(db, ctx.storeId, from, { limit: 100, consistent: true })).items;
}

/** What was paid by the other's store credit goes back to the credit of whoever stayed. */
function tendersFor(tenders: readonly Tender[], { from, to }: Move): Tender[] {
  return tenders.map((tender) =>
    tender.kind === "store-credit" && tender.reference === from ? { ...tender, reference: to } : tender,
  );
}

function orderFor({ tenders, refunds }: Order, move: Move): Partial<Order> {
  return {
    customerId: move.to,
    tenders: tendersFor(tenders, move),
    refunds: refunds.map((refund) => ({ ...refund, tenders: tendersFor(refund.tenders, move) })),
  };
}

type Figures = Pick<StatsRecord, "orders" | "spent">;

function figuresAfter(stats: StatsRecord, { orders, spent }: Figures, sign: 1 | -1, placedAt?: string): StatsRecord {
  const last = [stats.lastOrderAt, placedAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  return {
    ...stats,
    ...{ version: stats.version + 1, orders: stats.orders + sign * orders, spent: stats.spent + sign * spent },
    ...(last ? { lastOrderAt: last } : {}),
  };
}

/** One order and what the figures hold of it. One that was counted for who stayed meanwhile is not counted twice. */
async function moveOrder({ db, clock }: CustomerDeps, ctx: Ctx, move: Move, orderId: string): Promise<void> {
  const { storeId } = ctx;
  const record = await orderOf(db, ctx, orderId);
  const { placedAt } = record.order;
  const [ofFrom, ofTo] = await Promise.all(
    [move.from, move.to].map((customerId) => countedOrder(db, storeId, { customerId, placedAt, orderId })),
  );
  if (!ofFrom) return;
  const [from, to] = await Promise.all([findCustomer(db, storeId, move.from), findCustomer(db, storeId, move.to)]);
  if (!from || !to) return;
  const counting = ofTo
    ? []
    : [
        countedWrite(storeId, orderId, { ...ofFrom, customerId: move.to }, undefined),
        statsWrite(storeId, move.to, figuresAfter(to.stats, ofFrom, 1, placedAt)),
      ];
  const promotionUses = usesFor(record.promotionUses, move);
  const audit = auditEntry(clock, ctx, {
    action: "order.customer-merged",
    object: { type: "order", id: orderId },
    before: { customerId: move.from },
    after: { customerId: move.to },
  });
  await db.transact(audit, [
    ...orderWrites(storeId, record, changed(record, orderFor(record.order, move), { promotionUses })),
    ...moveUseWrites(storeId, record.promotionUses, promotionUses),
    forgetCountedWrite(storeId, orderId, ofFrom),
    statsWrite(storeId, move.from, figuresAfter(from.stats, ofFrom, -1)),
    ...counting,
  ]);
}

async function moveNotes({ db, clock }: CustomerDeps, ctx: Ctx, { from, to }: Move): Promise<void> {
  for (let notes = await notesOf(db, ctx.storeId, from, notesAtOnce); notes.length > 0; ) {
    const object = { type: "customer", id: to };
    const after = { notes: notes.length, from };
    await db.transact(
      auditEntry(clock, ctx, { action: "customer.notes-merged", object, after }),
      notes.flatMap((note) => [forgetNoteWrite(ctx.storeId, from, note.id), noteWrite(ctx.storeId, to, note)]),
    );
    notes = await notesOf(db, ctx.storeId, from, notesAtOnce);
  }
}

/** Once the other holds nothing, its entries sum to nothing: they go to who stayed, some at a time. */
async function moveEntries({ db, clock }: CustomerDeps, ctx: Ctx, { from, to }: Move): Promise<void> {
  const some = () => entriesOf(db, ctx.storeId, from, { limit: notesAtOnce, consistent: true });
  for (let { items } = await some(); items.length > 0; { items } = await some()) {
    const object = { type: "customer", id: to };
    const audit = auditEntry(clock, ctx, {
      action: "store-credit.entries-merged",
      object,
      after: { entries: items.length, from },
    });
    await db.transact(
      audit,
      items.flatMap((entry) => moveEntryWrites(ctx.storeId, from, to, entry)),
    );
  }
}

/** The store owes as much as before, to the one customer; no posting, since no account changes. */
async function moveCredit({ db, clock }: CustomerDeps, ctx: Ctx, { from, to }: Move): Promise<void> {
  const { currency } = await settingsOf(db, ctx.storeId, clock);
  const { balance } = await storeCreditOf(db, ctx.storeId, from, currency, { consistent: true });
  if (balance.amount === 0) return;
  const moved = (reference: string, amount: number, reason: string) =>
    balanceWrites(clock, ctx, {
      holder: { kind: "store-credit", reference },
      ...{ kind: "adjusted", amount, currency, reason },
    });
  const audit = auditEntry(clock, ctx, {
    action: "store-credit.merged",
    object: { type: "customer", id: to },
    after: { change: balance, from },
  });
  await db.transact(audit, [
    ...moved(from, -balance.amount, "Merged into another record"),
    ...moved(to, balance.amount, "From a record that was merged into this one"),
  ]);
}
