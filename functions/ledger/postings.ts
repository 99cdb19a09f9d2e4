import { allocate, type Minor } from "@quayside/shared/kernel/money.ts";
import type { LedgerEntry, Order } from "@quayside/shared/orders/schema.ts";
import { sumOf } from "../orders/lifecycle.ts";

type Account = LedgerEntry["account"];

/** Entries that belong together: debits positive, credits negative, summing to zero. */
export type Posting = { account: Account; amount: Minor }[];

/** What an order sold, without tax: goods, delivery; and the tax owed on both. */
function incomeOf({ totals, lines }: Order): { account: Account; amount: Minor }[] {
  const sales = lines.reduce((sum, { net }) => sum + net.amount, 0);
  const tax = totals.tax.amount;
  return [
    { account: "sales", amount: sales },
    { account: "delivery-income", amount: totals.total.amount - sales - tax },
    { account: "tax-payable", amount: tax },
  ];
}

function posting(entries: Posting): Posting {
  return entries.filter(({ amount }) => amount !== 0);
}

/** Minor units paid over the order's total. */
function excessOf({ paymentEvents, totals }: Order): Minor {
  return Math.max(0, sumOf(paymentEvents, "captured") - totals.total.amount);
}

/**
 * The order is paid by a last capture of `amount`: the sale and what the shopper owes for it, the money at the provider,
 * and what had come in before and was kept for the shopper until now.
 */
export function salePostings(order: Order, amount: Minor): Posting[] {
  const credits = incomeOf(order).map((income) => ({ account: income.account, amount: -income.amount }));
  const before = sumOf(order.paymentEvents, "captured") - amount;
  return [
    posting([{ account: "receivable", amount: order.totals.total.amount }, ...credits]),
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

/**
 * Takes back the part of the sale that a further refund of `amount` is for: first what was paid too much, then goods,
 * delivery and tax by what was sold. Worked out on the refunded sums before and after, so that parts add up to the whole.
 */
export function reversalPosting(order: Order, amount: Minor): Posting {
  const income = incomeOf(order);
  const excess = excessOf(order);
  const share = (refunded: Minor) => {
    const reversed = Math.min(Math.max(0, refunded - excess), order.totals.total.amount);
    return allocate(
      reversed,
      income.map((each) => each.amount),
    );
  };
  const refunded = sumOf(order.paymentEvents, "refunded");
  const [before, after] = [share(refunded), share(refunded + amount)];
  const debits = income.map(({ account }, index) => ({ account, amount: (after[index] ?? 0) - (before[index] ?? 0) }));
  const overpaid = amount - debits.reduce((sum, debit) => sum + debit.amount, 0);
  return posting([
    ...debits,
    { account: "receivable", amount: overpaid },
    { account: "refunds-payable", amount: -amount },
  ]);
}

/** Money left the provider for the shopper. */
export function refundPosting(amount: Minor): Posting {
  return posting([
    { account: "refunds-payable", amount },
    { account: "provider-balance", amount: -amount },
  ]);
}
