import type { LedgerEntry } from "@quayside/shared/orders/schema.ts";

export interface LedgerSum {
  currency: string;
  /** Minor units, both positive. */
  debit: number;
  credit: number;
  balanced: boolean;
}

/** Debits and credits per currency, and whether every transaction among them sums to zero by itself. */
export function ledgerSums(entries: readonly LedgerEntry[]): LedgerSum[] {
  const currencies = [...new Set(entries.map(({ amount }) => amount.currency))];
  return currencies.map((currency) => {
    const own = entries.filter(({ amount }) => amount.currency === currency);
    const byTransaction = new Map<string, number>();
    for (const { transactionId, amount } of own)
      byTransaction.set(transactionId, (byTransaction.get(transactionId) ?? 0) + amount.amount);
    const sum = (sign: 1 | -1) => own.reduce((total, { amount }) => total + Math.max(0, sign * amount.amount), 0);
    return {
      currency,
      debit: sum(1),
      credit: sum(-1),
      balanced: [...byTransaction.values()].every((balance) => balance === 0),
    };
  });
}
