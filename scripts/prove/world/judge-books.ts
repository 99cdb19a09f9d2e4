import { documentOf } from "@quayside/functions/store/document.ts";
import type { Item } from "@quayside/functions/store/write.ts";
import type { BalanceEntry } from "@quayside/shared/gift-cards/schema.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Promotion } from "@quayside/shared/promotions/schema.ts";
import type { Checks } from "../proof.ts";
import { ledgerIn, sumsBy } from "./books.ts";

const ofKind = (items: readonly Item[], kind: string) => items.filter((item) => item.__edb_e__ === kind);
const isLive = ({ state }: Order) => state !== "cancelled";

/** Gift cards and store credit: what they hold, what is noted of them, what orders took, and what the ledger owes. */
export function judgeTenders(checks: Checks, items: readonly Item[], orders: readonly Order[]): void {
  const holders = [
    ...ofKind(items, "gift-card").map((item) => ({ ...item, kind: "gift-card", id: String(item.giftCardId) })),
    ...ofKind(items, "store-credit").map((item) => ({ ...item, kind: "store-credit", id: String(item.customerId) })),
  ] as (Item & { kind: string; id: string })[];
  const entries = ofKind(items, "balance-entry").map((item) => ({
    holder: String(item.holder),
    entry: documentOf<BalanceEntry>(item),
  }));
  const noted = sumsBy(
    entries,
    ({ holder }) => holder,
    ({ entry }) => entry.amount.amount,
  );
  const spending = entries.filter(({ entry: { kind } }) => kind === "spent" || kind === "returned");
  const spent = sumsBy(
    spending,
    ({ holder }) => holder,
    ({ entry }) => -entry.amount.amount,
  );
  const kept = orders.flatMap(({ tenders, refunds }) => [
    ...tenders.map(({ reference, amount: { amount } }) => ({ reference, amount })),
    ...refunds.flatMap((refund) =>
      refund.tenders.map(({ reference, amount: { amount } }) => ({ reference, amount: -amount })),
    ),
  ]);
  const taken = sumsBy(
    kept,
    ({ reference }) => reference,
    ({ amount }) => amount,
  );
  const owed = sumsBy(
    ledgerIn(items),
    ({ account }) => account,
    ({ amount }) => amount.amount,
  );
  const held = sumsBy(
    holders,
    ({ kind }) => kind,
    ({ balance }) => Number(balance),
  );
  for (const { id, kind, balance } of holders) {
    const amount = Number(balance);
    checks.that("no gift card and no credit falls under zero", amount >= 0, () => `${kind} ${id} holds ${amount}`);
    checks.equal("what each holds is the sum of what is noted of it", amount, noted.get(id) ?? 0);
    checks.equal("what orders took of each is what it spent", taken.get(id) ?? 0, spent.get(id) ?? 0);
  }
  for (const [kind, account] of [
    ["gift-card", "gift-cards"],
    ["store-credit", "store-credit"],
  ] as const)
    checks.equal("the ledger owes what gift cards and credit hold", -(owed.get(account) ?? 0), held.get(kind) ?? 0);
}

/** Uses of limited promotions: what the counters say is what orders that live hold, and no more than the limit. */
export function judgePromotions(
  checks: Checks,
  items: readonly Item[],
  orders: readonly Order[],
  promotions: readonly Promotion[],
): void {
  const used = new Map(
    ofKind(items, "promotion-usage").map(({ promotionId, who, used }) => [`${promotionId} ${who}`, Number(used)]),
  );
  for (const { id, name, limits } of promotions) {
    const using = orders.filter(
      (order) => isLive(order) && order.promotions.some((each) => each.id === id && each.applied),
    );
    const byCustomer = Map.groupBy(using, ({ email }) => email);
    const tell = () => `${name}: ${using.length} of ${limits.total}`;
    checks.that("no code is used oftener than it may be", using.length <= (limits.total ?? Infinity), tell);
    checks.that(
      "nor by one customer",
      [...byCustomer.values()].every((own) => own.length <= (limits.perCustomer ?? Infinity)),
      tell,
    );
    if (limits.total !== undefined)
      checks.equal("its counter says what orders that live used", used.get(`${id} all`) ?? 0, using.length);
    if (limits.perCustomer === undefined) continue;
    const counted = [...used].filter(([key, count]) => key.startsWith(`${id} customer#`) && count > 0);
    checks.equal(
      "and so do those of its customers",
      counted.reduce((sum, [, count]) => sum + count, 0),
      using.length,
    );
  }
}

/** The ledger as a whole, and what each order says of its own money. */
export function judgeSums(checks: Checks, items: readonly Item[], orders: readonly Order[]): void {
  const ledger = ledgerIn(items);
  const perCurrency = sumsBy(
    ledger,
    ({ amount }) => amount.currency,
    ({ amount }) => amount.amount,
  );
  checks.that(
    "the ledger sums to zero per currency",
    [...perCurrency.values()].every((sum) => sum === 0),
    () => JSON.stringify([...perCurrency]),
  );
  for (const { id, tenders, totals } of orders) {
    const paid = tenders.reduce((sum, { amount }) => sum + amount.amount, 0);
    checks.that(
      "tenders and what is due are an order's total",
      paid + totals.due.amount === totals.total.amount && totals.due.amount >= 0,
      () => `${id}: ${paid} + ${totals.due.amount} of ${totals.total.amount}`,
    );
  }
}
