import type { Currency, Money } from "@quayside/shared/kernel/money.ts";

/** Fields that hold minor units without saying of which currency: the store's. */
const amounts = new Set([
  ...["price", "listPrice", "cost", "floorPrice", "freeFrom", "fromSubtotal", "orderCost"],
  ...["amount", "maxAmount"],
]);

const within = (doc: unknown, parts: readonly string[]): Record<string, unknown> | undefined =>
  parts.reduce<unknown>((owner, part) => (owner as Record<string, unknown> | undefined)?.[part], doc) as
    | Record<string, unknown>
    | undefined;

/** A tier of a promotion begins at a subtotal or at a quantity: its promotion says which. */
const isSubtotal = (parts: readonly string[], doc: unknown) =>
  parts.at(-2) === "tiers" && within(doc, parts.slice(0, -2))?.by === "subtotal";

/** The money that a number in a document is, by its path: `variants.0.price`, or `refund.amount` beside a `currency`. */
export function moneyAt(path: string, value: unknown, doc: unknown, currency: Currency): Money | undefined {
  if (typeof value !== "number") return undefined;
  const owner = path.split(".");
  const field = owner.pop() ?? "";
  if (!amounts.has(field) && !(field === "from" && isSubtotal(owner, doc))) return undefined;
  const own = field === "amount" ? within(doc, owner)?.currency : undefined;
  return { amount: value, currency: typeof own === "string" ? own : currency };
}
