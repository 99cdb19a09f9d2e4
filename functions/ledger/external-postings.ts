import type { Minor } from "@quayside/shared/kernel/money.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Posting } from "./postings.ts";

const moving = (entries: Posting): Posting => entries.filter(({ amount }) => amount !== 0);

/** A sale of the past and its payment, which never passed through our provider: one posting, nothing left open. */
export function externalSalePosting({ lines, totals }: Pick<Order, "lines" | "totals">): Posting {
  const sales = lines.reduce((sum, { net }) => sum + net.amount, 0);
  const tax = totals.tax.amount;
  return moving([
    { account: "external-balance", amount: totals.total.amount },
    { account: "sales", amount: -sales },
    { account: "tax-payable", amount: -tax },
    { account: "delivery-income", amount: sales + tax - totals.total.amount },
  ]);
}

/** Money that was given back outside: the sale is less by it. */
export function externalRefundPosting(amount: Minor, tax: Minor): Posting {
  return moving([
    { account: "sales", amount: amount - tax },
    { account: "tax-payable", amount: tax },
    { account: "external-balance", amount: -amount },
  ]);
}
