import { scaled } from "@quayside/shared/kernel/money.ts";
import type Stripe from "stripe";
import { captureReference } from "./payment-events.ts";
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
function movementOf(transaction: Stripe.BalanceTransaction, { nth, share }: Capture): BalanceTransaction {
  const { id, source, reporting_category: category, created, currency, fee, amount } = transaction;
  const about = typeof source === "object" && source !== null ? source : undefined;
  const presented = about && "amount" in about && "currency" in about ? about : undefined;
  const isForeign = presented !== undefined && presented.currency !== currency;
  const shown = isForeign ? (share ?? Math.sign(amount) * presented.amount) : amount;
  return {
    id,
    kind: balanceKinds[category] ?? "other",
    reference: captureReference(about?.id ?? (typeof source === "string" ? source : id), nth),
    amount: fromStripeAmount(shown, isForeign ? presented.currency : currency),
    fee: fromStripeAmount(fee, currency),
    at: new Date(created * 1000).toISOString(),
  };
}

/** Unix seconds, as Stripe counts. */
export const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** Granted when it was authorised: more than one capture may be made of the charge. */
export function takesParts(charge: Stripe.Charge | undefined): boolean {
  return charge?.payment_method_details?.card?.multicapture?.status === "available";
}

async function listed(stripe: Stripe, wanted: Stripe.BalanceTransactionListParams) {
  const found: Stripe.BalanceTransaction[] = [];
  const list = stripe.balanceTransactions.list({ ...wanted, limit: 100, expand: ["data.source"] });
  await list.autoPagingEach((transaction) => {
    found.push(transaction);
  });
  return found;
}

interface Capture {
  nth: number;
  /** Of a charge: smallest units of its currency; of several captures by what each was settled with. */
  share?: number;
}

/** Every capture of a charge is a transaction of its own with the same source; which one it is only all of them tell. */
async function captureOf(stripe: Stripe, transaction: Stripe.BalanceTransaction): Promise<Capture> {
  const { id, source, reporting_category: category } = transaction;
  const charge = typeof source === "object" && source?.object === "charge" ? source : undefined;
  if (category !== "charge" || !charge) return { nth: 1 };
  if (!takesParts(charge)) return { nth: 1, share: charge.amount_captured };
  const all = await listed(stripe, { source: charge.id });
  const captures = all.filter(({ reporting_category }) => reporting_category === "charge").reverse();
  const index = captures.findIndex((capture) => capture.id === id);
  const settled = captures.map(({ amount }) => amount);
  return { nth: index + 1, share: spread(charge.amount_captured, settled)[index] };
}

/** Shares by weight that sum exactly, whichever of sum and weights is larger. */
function spread(sum: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  let before = 0;
  return weights.map((_, index) => {
    const upTo = scaled(
      sum,
      weights.slice(0, index + 1).reduce((total, weight) => total + weight, 0),
      whole,
    );
    const share = upTo - before;
    before = upTo;
    return share;
  });
}

/** Everything a list of its balance holds, page after page. */
export async function movements(
  stripe: Stripe,
  wanted: Stripe.BalanceTransactionListParams,
): Promise<BalanceTransaction[]> {
  const found: BalanceTransaction[] = [];
  for (const transaction of await listed(stripe, wanted))
    found.push(movementOf(transaction, await captureOf(stripe, transaction)));
  return found;
}

/** What one object moved: a refund, or a capture by the name that our events give it. */
export async function movementsOf(stripe: Stripe, reference: string): Promise<BalanceTransaction[]> {
  const [source] = reference.split("#");
  return (await movements(stripe, { source })).filter((movement) => movement.reference === reference);
}
