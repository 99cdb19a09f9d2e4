import { OrderRefunded } from "@quayside/shared/events.ts";
import { allocate, type Minor } from "@quayside/shared/kernel/money.ts";
import { sumOf } from "@quayside/shared/orders/authorisation.ts";
import type { Refund, RefundLine, Tender } from "@quayside/shared/orders/refund.ts";
import { noParts, type Parts } from "@quayside/shared/orders/refundable.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import { emit } from "../events/store.ts";
import { returnTenderWrites } from "../gift-cards/entries.ts";
import { reversalPosting, tenderReturnPosting } from "../ledger/postings.ts";
import { reversalOf } from "../ledger/reversal.ts";
import { postingWrites } from "../ledger/store.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";

/** Money that is to go back to the shopper, and what for. */
export interface Owing {
  amount: Minor;
  cause: Refund["cause"];
  reason: string;
  lines?: RefundLine[];
  /** The part of the amount that was paid for delivery, tax in. */
  delivery?: Minor;
  /** What was paid for lines and delivery, by account; nothing where the refund is for nothing in particular. */
  wanted?: Parts;
}

/** The card is paid back first, up to what it paid; the rest goes back to the other tenders, by what each has left. */
function tenderShares(order: Order, amount: Minor): Tender[] {
  const back = order.refunds.flatMap(({ tenders }) => tenders);
  const ofTenders = back.reduce((sum, tender) => sum + tender.amount.amount, 0);
  const owed = order.refunds.reduce((sum, refund) => sum + refund.amount.amount, 0);
  const cardLeft = sumOf(order.paymentEvents, "captured") - (owed - ofTenders);
  const left = order.tenders.map((tender) =>
    back.reduce(
      (rest, { kind, reference, amount: { amount: given } }) =>
        kind === tender.kind && reference === tender.reference ? rest - given : rest,
      tender.amount.amount,
    ),
  );
  const shares = allocate(Math.max(0, amount - cardLeft), left);
  return order.tenders.flatMap((tender, index) => {
    const share = shares[index] ?? 0;
    return share > 0 ? [{ ...tender, amount: { ...tender.amount, amount: share } }] : [];
  });
}

/** A refund as it begins: what tenders paid is back at once, the card's part waits for the provider. */
export function owedRefund({ clock }: { clock: Clock }, ctx: Ctx, order: Order, owing: Owing): Refund {
  const { amount, cause, reason, lines = [], delivery = 0, wanted = noParts } = owing;
  const money = (minor: Minor) => ({ amount: minor, currency: order.totals.total.currency });
  const tenders = tenderShares(order, amount);
  const returned = tenders.reduce((sum, tender) => sum + tender.amount.amount, 0);
  const wasSale = order.paidAt !== undefined && cause !== "late-payment";
  return {
    id: clock.newId("refund"),
    amount: money(amount),
    lines,
    delivery: money(delivery),
    tenders,
    returned: money(returned),
    reversal: wasSale ? reversalOf(order, amount, wanted) : noParts,
    ...{ cause, reason, attempt: 1, references: [] },
    state: returned === amount ? "succeeded" : "pending",
    at: clock.now().toISOString(),
    by: principal(ctx),
  };
}

/**
 * What goes with refunds that `next` has and `before` had not: the ledger, what tenders get back, and word of it. The part
 * of the card is told when the provider has given it back.
 */
export function owedWrites({ clock }: { clock: Clock }, ctx: Ctx, before: Order, next: Order): Write[] {
  const known = new Set(before.refunds.map(({ id }) => id));
  return next.refunds.flatMap((refund) => {
    if (known.has(refund.id)) return [];
    const wasSale = next.paidAt !== undefined && refund.cause !== "late-payment";
    const postings = [...(wasSale ? [reversalPosting(refund)] : []), tenderReturnPosting(refund.tenders)];
    return [
      ...postings.flatMap((posting) => postingWrites(clock, ctx, next, refund.id, posting)),
      ...returnTenderWrites(clock, ctx, next.id, refund.tenders),
      ...(wasSale ? toldReturn(clock, ctx, next, refund) : []),
    ];
  });
}

function toldReturn(
  clock: Clock,
  ctx: Ctx,
  { id: orderId, number, email }: Order,
  { amount, tenders }: Refund,
): Write[] {
  const returned = tenders.reduce((sum, tender) => sum + tender.amount.amount, 0);
  if (returned === 0) return [];
  return [emit(clock, ctx, OrderRefunded, { orderId, number, email, amount: { ...amount, amount: returned } })];
}

/** Minor units of a refund that the provider has still to give back. */
export function outstandingOf({ amount, returned }: Refund): Minor {
  return amount.amount - returned.amount;
}

/** Records that the provider gave back `amount` under its own `reference`. */
export function withReturned(refund: Refund, amount: Minor, reference: string): Refund {
  const returned = { ...refund.returned, amount: refund.returned.amount + amount };
  const isDone = returned.amount === refund.amount.amount;
  const references = [...refund.references, reference];
  return { ...refund, returned, references, ...(isDone ? { state: "succeeded", failure: undefined } : {}) };
}
