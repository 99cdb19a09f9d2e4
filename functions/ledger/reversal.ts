import { allocate, type Minor } from "@quayside/shared/kernel/money.ts";
import type { Refund } from "@quayside/shared/orders/refund.ts";
import { cameIn, minusParts, type Parts, plusParts, soldOf, sumOfParts } from "@quayside/shared/orders/refundable.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";

/**
 * What a refund of `amount` takes back of the sale, by account: what was paid for the named goods and delivery as far as
 * the sale still has it, and the rest from what is left, by what is left. A refund of nothing in particular gives back
 * first what was paid too much; of several, the same is taken back in whichever order they are told. Parts add up to the
 * whole sale.
 */
export function reversalOf(order: Order, amount: Minor, wanted: Parts): Parts {
  const given: readonly Refund[] = order.refunds;
  const sold = soldOf(order);
  const left = minusParts(sold, reversedBy(given));
  const isForSomething = sumOfParts(wanted) !== 0;
  const overpaid = cameIn(order) - sumOfParts(sold);
  const overpaidGiven = given.reduce((sum, each) => sum + each.amount.amount - sumOfParts(each.reversal), 0);
  const excess = isForSomething ? 0 : Math.max(0, overpaid - overpaidGiven);
  const due = Math.min(Math.max(0, amount - excess), sumOfParts(left));
  if (!isForSomething) {
    const next = nextOfNothing(sold, given, due);
    if (next) return next;
  }
  const named = clipped(spread(Math.min(due, sumOfParts(wanted)), wanted), left);
  return plusParts(named, spread(due - sumOfParts(named), minusParts(left, named)));
}

const reversedBy = (refunds: readonly Refund[]): Parts => plusParts(...refunds.map(({ reversal }) => reversal));

/**
 * The part of one more refund of nothing in particular: what all of them together take back, less what those before took.
 * None where the sale changed in between, so that they took more of an account than they would now.
 */
function nextOfNothing(sold: Parts, given: readonly Refund[], due: Minor): Parts | undefined {
  const isForNothing = ({ lines, delivery }: Refund) => lines.length === 0 && delivery.amount === 0;
  const before = reversedBy(given.filter(isForNothing));
  const named = reversedBy(given.filter((refund) => !isForNothing(refund)));
  const whole = apportioned(sumOfParts(before) + due, minusParts(sold, named));
  const next = whole && minusParts(whole, before);
  return next && Math.min(next.sales, next.delivery, next.tax) >= 0 ? next : undefined;
}

/**
 * Spreads an amount by highest averages (Webster, Sainte-Laguë), under which no part shrinks as the amount grows. Of three
 * parts each is its exact share rounded up or down (Balinski and Young, "Fair Representation", 1982), so whole units are
 * given at once. None where there is less to spread it over.
 */
function apportioned(amount: Minor, { sales, delivery, tax }: Parts): Parts | undefined {
  const weights = [sales, delivery, tax].map((weight) => BigInt(Math.max(0, weight)));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (BigInt(amount) > total) return undefined;
  if (total === 0n) return { sales: 0, delivery: 0, tax: 0 };
  const shares = weights.map((weight) => (BigInt(amount) * weight) / total);
  const average = (index: number) => ({ of: weights[index] ?? 0n, by: 2n * (shares[index] ?? 0n) + 1n });
  for (let left = BigInt(amount) - shares.reduce((sum, share) => sum + share, 0n); left > 0n; left -= 1n) {
    const highest = [0, 1, 2].reduce((best, index) => {
      const [one, other] = [average(best), average(index)];
      return other.of * one.by > one.of * other.by ? index : best;
    });
    shares[highest] = (shares[highest] ?? 0n) + 1n;
  }
  const [ofSales = 0, ofDelivery = 0, ofTax = 0] = shares.map(Number);
  return { sales: ofSales, delivery: ofDelivery, tax: ofTax };
}

/** Rounding of single units can leave an account a minor unit under zero; such a one takes no share. */
function spread(amount: Minor, weights: Parts): Parts {
  const room = [weights.sales, weights.delivery, weights.tax].map((weight) => Math.max(0, weight));
  const most = room.reduce((sum, weight) => sum + weight, 0);
  const [sales = 0, delivery = 0, tax = 0] = allocate(Math.min(amount, most), room);
  return { sales, delivery, tax };
}

function clipped(parts: Parts, most: Parts): Parts {
  const clip = (amount: Minor, limit: Minor) => Math.max(0, Math.min(amount, limit));
  return {
    sales: clip(parts.sales, most.sales),
    delivery: clip(parts.delivery, most.delivery),
    tax: clip(parts.tax, most.tax),
  };
}
