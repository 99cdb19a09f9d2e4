import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { auditEntry } from "../../audit/store.ts";
import { countedWrite } from "../../customers/orders/store.ts";
import { customersById, statsWrite } from "../../customers/store.ts";
import { externalRefundPosting } from "../../ledger/external-postings.ts";
import { postingWrites } from "../../ledger/store.ts";
import { keptOf } from "../../orders/cancellation.ts";
import type { OrderRecord } from "../../orders/record.ts";
import { orderWrites } from "../../orders/store.ts";
import { type Ctx, principal } from "../../platform/ctx.ts";
import { newReturnWrites } from "../../returns/store.ts";
import type { Write } from "../../store/write.ts";
import type { Run, SessionDeps } from "../session.ts";
import type { ReturnDraft } from "./draft.ts";
import { type GivenBack, giveBack } from "./give-back.ts";

/** A refund of the past on its order: money, sale and the customer's figures go down by it. */
function refundWrites(deps: SessionDeps, ctx: Ctx, { before, after, refund }: GivenBack): Write[] {
  const { order } = before;
  const { id, customerId, placedAt } = order;
  const posting = externalRefundPosting(refund.amount.amount, refund.reversal.tax);
  const counted = (of: Order) => ({ customerId: customerId ?? "", placedAt, orders: 1, spent: keptOf(of) });
  return [
    ...orderWrites(ctx.storeId, before, after),
    ...postingWrites(deps.clock, ctx, order, refund.references[0] ?? "", posting, refund.at),
    ...(customerId ? [countedWrite(ctx.storeId, id, counted(after.order), counted(order))] : []),
  ];
}

async function figureWrite({ db }: SessionDeps, ctx: Ctx, customerId: string, less: Minor): Promise<Write[]> {
  const [found] = await customersById(db, ctx.storeId, [customerId], { consistent: true });
  if (!found) return [];
  const { stats } = found;
  return [statsWrite(ctx.storeId, customerId, { ...stats, version: stats.version + 1, spent: stats.spent - less })];
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
  const { made, given, alone } = giveBack(deps.clock, principal(ctx), draft, records);
  const posted = { id: made.id, totals: { total: made.total } };
  const reference = `external:${made.number}`;
  const writes = [
    ...newReturnWrites(ctx.storeId, made),
    ...postingWrites(deps.clock, ctx, posted, reference, externalRefundPosting(alone, 0), made.returnedAt),
    ...given.flatMap((each) => refundWrites(deps, ctx, each)),
  ];
  const less = new Map<string, Minor>();
  for (const { before, refund } of given) {
    const { customerId } = before.order;
    if (customerId) less.set(customerId, (less.get(customerId) ?? 0) + refund.amount.amount);
  }
  for (const [customerId, amount] of less) writes.push(...(await figureWrite(deps, ctx, customerId, amount)));
  const next = new Map(given.map(({ after }) => [after.order.id, after]));
  const audit = auditEntry(deps.clock, ctx, {
    action: "return.imported",
    object: { type: "return", id: made.id },
    after: { number: made.number, total: made.total, orders: [...next.keys()] },
    reason: `import ${run.id}`,
  });
  await deps.db.transact(audit, writes);
  return records.map((record) => next.get(record.order.id) ?? record);
}
