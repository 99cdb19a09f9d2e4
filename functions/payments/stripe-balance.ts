import type Stripe from "stripe";
import type { BalanceTransaction } from "./provider.ts";
import { fromStripeAmount } from "./stripe-amount.ts";

const balanceKinds: Record<string, BalanceTransaction["kind"]> = {
  charge: "charge",
  refund: "refund",
  refund_failure: "refund-failure",
  dispute: "dispute",
  dispute_reversal: "dispute-reversal",
};

/**
 * The amount is in the currency of settlement, that of its source in the currency of the payment; the latter is what our
 * books hold. A charge that was captured in part is told by what was captured.
 */
function movementOf(transaction: Stripe.BalanceTransaction): BalanceTransaction {
  const { id, source, reporting_category: category, created, currency, fee, amount } = transaction;
  const about = typeof source === "object" && source !== null ? source : undefined;
  const presented = about && "amount" in about && "currency" in about ? about : undefined;
  const isForeign = presented !== undefined && presented.currency !== currency;
  const shown = isForeign ? Math.sign(amount) * presented.amount : amount;
  return {
    id,
    kind: balanceKinds[category] ?? "other",
    reference: about?.id ?? (typeof source === "string" ? source : id),
    amount: fromStripeAmount(shown, isForeign ? presented.currency : currency),
    fee: fromStripeAmount(fee, currency),
    at: new Date(created * 1000).toISOString(),
  };
}

/** Unix seconds, as Stripe counts. */
export const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** Everything a list of its balance holds, page after page. */
export async function movements(
  stripe: Stripe,
  wanted: Stripe.BalanceTransactionListParams,
): Promise<BalanceTransaction[]> {
  const found: BalanceTransaction[] = [];
  const listed = stripe.balanceTransactions.list({ ...wanted, limit: 100, expand: ["data.source"] });
  await listed.autoPagingEach((transaction) => {
    found.push(movementOf(transaction));
  });
  return found;
}
