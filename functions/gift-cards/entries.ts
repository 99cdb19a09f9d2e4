import type { BalanceEntry, GiftCard, TenderKind } from "@quayside/shared/gift-cards/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Tender } from "@quayside/shared/orders/refund.ts";
import type { Clock } from "../platform/clock.ts";
import { type Ctx, principal } from "../platform/ctx.ts";
import type { Write } from "../store/write.ts";
import { creditBalanceWrite, entryWrite, giftCardBalanceWrite } from "./store.ts";

interface Change {
  holder: { kind: TenderKind; reference: string };
  kind: BalanceEntry["kind"];
  /** Positive where the balance grows. */
  amount: Minor;
  currency: string;
  orderId?: string;
  reason?: string;
}

export function newEntry(clock: Clock, ctx: Ctx, { kind, amount, currency, orderId, reason }: Change): BalanceEntry {
  return {
    id: clock.newId("ledgerEntry"),
    ...{ kind, amount: { amount, currency } },
    ...(orderId ? { orderId } : {}),
    ...(reason ? { reason } : {}),
    by: principal(ctx),
    at: clock.now().toISOString(),
  };
}

/** What a card or a credit holds, and the note of why, in one transaction: refused with TENDER_TOO_LITTLE. */
export function balanceWrites(clock: Clock, ctx: Ctx, change: Change): Write[] {
  const { kind, reference } = change.holder;
  const balance =
    kind === "gift-card"
      ? giftCardBalanceWrite(ctx.storeId, reference, change.amount)
      : creditBalanceWrite(ctx.storeId, reference, change.amount, change.currency);
  return [balance, entryWrite(ctx.storeId, reference, newEntry(clock, ctx, change))];
}

function movedWrites(
  clock: Clock,
  ctx: Ctx,
  orderId: string,
  tenders: readonly Tender[],
  { kind, sign }: { kind: "spent" | "returned"; sign: 1 | -1 },
): Write[] {
  return tenders.flatMap(({ amount: { amount, currency }, ...holder }) =>
    amount === 0 ? [] : balanceWrites(clock, ctx, { holder, kind, amount: sign * amount, currency, orderId }),
  );
}

/** For the transaction that places an order: takes what its gift cards and credit pay. */
export function spendTenderWrites(clock: Clock, ctx: Ctx, orderId: string, tenders: readonly Tender[]): Write[] {
  return movedWrites(clock, ctx, orderId, tenders, { kind: "spent", sign: -1 });
}

/** For the transaction that cancels or refunds: gives gift cards and credit their part back, also to a disabled card. */
export function returnTenderWrites(clock: Clock, ctx: Ctx, orderId: string, tenders: readonly Tender[]): Write[] {
  return movedWrites(clock, ctx, orderId, tenders, { kind: "returned", sign: 1 });
}

export function issuedEntry(clock: Clock, ctx: Ctx, { id, issued }: GiftCard, reason: string): BalanceEntry {
  const holder = { kind: "gift-card", reference: id } as const;
  return newEntry(clock, ctx, { holder, kind: "issued", ...issued, reason });
}
