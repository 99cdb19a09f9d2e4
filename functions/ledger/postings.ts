import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Refund, Tender } from "@quayside/shared/orders/refund.ts";
import { cameIn, type Parts, soldOf, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { LedgerEntry, Order } from "@quayside/shared/orders/schema.ts";

type Account = LedgerEntry["account"];

/** Entries that belong together: debits positive, credits negative, summing to zero. */
export type Posting = { account: Account; amount: Minor }[];

function posting(entries: Posting): Posting {
  return entries.filter(({ amount }) => amount !== 0);
}

function incomeEntries({ sales, delivery, tax }: Parts, sign: 1 | -1): Posting {
  return [
    { account: "sales", amount: sign * sales },
    { account: "delivery-income", amount: sign * delivery },
    { account: "tax-payable", amount: sign * tax },
  ];
}

/**
 * The order is paid by a last capture of `amount`: the sale and what the shopper owes for it, the money at the provider,
 * and what had come in before, by card or tender, and was kept for the shopper until now.
 */
export function salePostings(order: Order, amount: Minor): Posting[] {
  const sold = soldOf(order);
  const before = cameIn(order) - amount;
  return [
    posting([{ account: "receivable", amount: sumOfParts(sold) }, ...incomeEntries(sold, -1)]),
    capturePosting(amount, "receivable"),
    posting([
      { account: "refunds-payable", amount: before },
      { account: "receivable", amount: -before },
    ]),
  ];
}

/** Money arrived at the provider: for a sale, or, where there is none, kept for the shopper. */
export function capturePosting(amount: Minor, owed: "receivable" | "refunds-payable"): Posting {
  return posting([
    { account: "provider-balance", amount },
    { account: owed, amount: -amount },
  ]);
}

const tenderAccounts: Record<Tender["kind"], Account> = { "gift-card": "gift-cards", "store-credit": "store-credit" };

/** Gift cards and store credit were taken for the order, and are kept for the shopper until it is a sale. */
export function tenderPosting(tenders: readonly Tender[]): Posting {
  const debits = tenders.map(({ kind, amount }) => ({ account: tenderAccounts[kind], amount: amount.amount }));
  return posting([...debits, { account: "refunds-payable", amount: -sumOfEntries(debits) }]);
}

/** What is owed went back to gift cards and store credit. */
export function tenderReturnPosting(tenders: readonly Tender[]): Posting {
  return tenderPosting(tenders).map(({ account, amount }) => ({ account, amount: -amount }));
}

function sumOfEntries(entries: Posting): Minor {
  return entries.reduce((sum, { amount }) => sum + amount, 0);
}

/** Money is owed back from now on: out of the sale, or out of what the shopper paid too much. */
export function reversalPosting({ reversal, amount }: Pick<Refund, "reversal" | "amount">): Posting {
  const overpaid = amount.amount - sumOfParts(reversal);
  return posting([
    ...incomeEntries(reversal, 1),
    { account: "receivable", amount: overpaid },
    { account: "refunds-payable", amount: -amount.amount },
  ]);
}

/** Money left the provider for the shopper; negative when it came back from their bank. */
export function refundPosting(amount: Minor): Posting {
  return posting([
    { account: "refunds-payable", amount },
    { account: "provider-balance", amount: -amount },
  ]);
}

/** The bank took a disputed payment out of our balance, and gives it back when the dispute is won. */
export function disputePosting(amount: Minor): Posting {
  return posting([
    { account: "disputed", amount },
    { account: "provider-balance", amount: -amount },
  ]);
}

export function disputeLostPosting(amount: Minor): Posting {
  return posting([
    { account: "dispute-losses", amount },
    { account: "disputed", amount: -amount },
  ]);
}

/** The provider kept its fee; negative when it gave one back. */
export function feePosting(amount: Minor): Posting {
  return posting([
    { account: "provider-fees", amount },
    { account: "provider-balance", amount: -amount },
  ]);
}
