import { type Minor, scaled } from "@quayside/shared/kernel/money.ts";
import type { Refund } from "@quayside/shared/orders/refund.ts";
import type { Order, OrderLine, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import type { Return } from "@quayside/shared/returns/schema.ts";
import { auditEntry } from "../../audit/store.ts";
import { countedWrite } from "../../customers/orders/store.ts";
import { customersById, statsWrite } from "../../customers/store.ts";
import { externalRefundPosting } from "../../ledger/external-postings.ts";
import { postingWrites } from "../../ledger/store.ts";
import { keptOf } from "../../orders/cancellation.ts";
import type { OrderRecord } from "../../orders/record.ts";
import { changed } from "../../orders/step.ts";
import { orderWrites } from "../../orders/store.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import { newReturnWrites } from "../../returns/store.ts";
import type { Write } from "../../store/write.ts";
import type { Run, SessionDeps } from "../session.ts";
import type { ReturnDraft } from "./draft.ts";
import { matchReturn, type Part, paidFor } from "./match-return.ts";

/** The tax in a further part of what was paid for a line: worked out on the sums before and after, so that parts add up. */
function taxWithin(order: Order, line: OrderLine, amount: Minor): Minor {
  const given = order.refunds.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.lineId);
  const before = given.reduce((sum, each) => sum + each.amount.amount, 0);
  const share = (of: Minor) => (paidFor(line) === 0 ? 0 : scaled(line.tax.amount, of, paidFor(line)));
  return share(before + amount) - share(before);
}

type Matched = Part & { of: NonNullable<Part["of"]> };

function refundOf(
  deps: SessionDeps,
  ctx: Ctx,
  order: Order,
  { cells }: ReturnDraft,
  parts: readonly Matched[],
): Refund {
  const money = (amount: Minor) => ({ amount, currency: cells.currency });
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  const tax = parts.reduce((total, { of, amount }) => total + taxWithin(order, of.line, amount), 0);
  return {
    ...{ id: deps.clock.newId("refund"), amount: money(sum), delivery: money(0), tenders: [], returned: money(sum) },
    lines: parts.map(({ of, quantity, amount }) => ({ lineId: of.line.lineId, quantity, amount: money(amount) })),
    reversal: { sales: sum - tax, delivery: 0, tax },
    ...{ cause: "import", reason: `Return ${cells.return}`, state: "succeeded", attempt: 1 },
    ...{ references: [`external:${cells.return}`], at: cells.returned_at, by: principal(ctx) },
  };
}

/** A refund of the past on its order: money, sale and the customer's figures go down by it. */
function refundWrites(deps: SessionDeps, ctx: Ctx, record: OrderRecord, next: OrderRecord, refund: Refund): Write[] {
  const { order } = record;
  const { id, customerId, placedAt } = order;
  const posting = externalRefundPosting(refund.amount.amount, refund.reversal.tax);
  const counted = (of: Order) => ({ customerId: customerId ?? "", placedAt, orders: 1, spent: keptOf(of) });
  return [
    ...orderWrites(ctx.storeId, record, next),
    ...postingWrites(deps.clock, ctx, order, refund.references[0] ?? "", posting, refund.at),
    ...(customerId ? [countedWrite(ctx.storeId, id, counted(next.order), counted(order))] : []),
  ];
}

function withRefund(deps: SessionDeps, record: OrderRecord, refund: Refund): OrderRecord {
  const event: PaymentEvent = {
    ...{ id: deps.clock.newId("payment"), kind: "refunded", amount: refund.amount, external: true, at: refund.at },
    reference: refund.references[0] ?? "",
  };
  const { refunds, paymentEvents } = record.order;
  return changed(record, { refunds: [...refunds, refund], paymentEvents: [...paymentEvents, event] });
}

async function figureWrite({ db }: SessionDeps, ctx: Ctx, customerId: string, less: Minor): Promise<Write[]> {
  const [found] = await customersById(db, ctx.storeId, [customerId], { consistent: true });
  if (!found) return [];
  const { stats } = found;
  return [statsWrite(ctx.storeId, customerId, { ...stats, version: stats.version + 1, spent: stats.spent - less })];
}

function returnOf(deps: SessionDeps, { cells }: ReturnDraft, parts: readonly Part[]): Return {
  const money = (amount: Minor) => ({ amount, currency: cells.currency });
  const { return: number, email = "", name = "", country, returned_at: returnedAt } = cells;
  return {
    ...{ id: deps.clock.newId("return"), version: 1, number, email, name, country, returnedAt },
    source: { kind: "import", reference: number },
    lines: parts.map(({ sku, title, quantity, amount, of }, at) => ({
      ...{ lineId: String(at + 1), sku, title, quantity, amount: money(amount) },
      ...(of ? { of: { orderId: of.order.id, number: of.order.number, lineId: of.line.lineId } } : {}),
    })),
    total: money(parts.reduce((sum, { amount }) => sum + amount, 0)),
  };
}

/**
 * Stores a return and what it gives back, in one transaction: a refund on every order it was matched with, and a posting of
 * its own for the rest. Answers the orders as they are now.
 */
export async function storeReturn(
  deps: SessionDeps,
  ctx: Ctx,
  run: Run,
  draft: ReturnDraft,
  records: readonly OrderRecord[],
): Promise<OrderRecord[]> {
  const parts = matchReturn(
    draft,
    records.map(({ order }) => order),
  );
  const matched = parts.filter((part): part is Matched => part.of !== undefined);
  const byOrder = Map.groupBy(matched, ({ of }) => of.order.id);
  const made = returnOf(deps, draft, parts);
  const alone = parts.reduce((sum, { of, amount }) => (of ? sum : sum + amount), 0);
  const posted = { id: made.id, totals: { total: made.total } };
  const reference = `external:${made.number}`;
  const writes = [
    ...newReturnWrites(ctx.storeId, made),
    ...postingWrites(deps.clock, ctx, posted, reference, externalRefundPosting(alone, 0), made.returnedAt),
  ];
  const next = new Map<string, OrderRecord>();
  const less = new Map<string, Minor>();
  for (const record of records) {
    const own = byOrder.get(record.order.id);
    if (!own) continue;
    const refund = refundOf(deps, ctx, record.order, draft, own);
    const after = withRefund(deps, record, refund);
    next.set(record.order.id, after);
    writes.push(...refundWrites(deps, ctx, record, after, refund));
    const { customerId } = record.order;
    if (customerId) less.set(customerId, (less.get(customerId) ?? 0) + refund.amount.amount);
  }
  for (const [customerId, amount] of less) writes.push(...(await figureWrite(deps, ctx, customerId, amount)));
  const audit = auditEntry(deps.clock, ctx, {
    action: "return.imported",
    object: { type: "return", id: made.id },
    after: { number: made.number, total: made.total, orders: [...next.keys()] },
    reason: `import ${run.id}`,
  });
  await deps.db.transact(audit, writes);
  return records.map((record) => next.get(record.order.id) ?? record);
}
