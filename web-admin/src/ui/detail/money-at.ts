import type { Currency, Money } from "@quayside/shared/kernel/money.ts";

/** Fields that hold minor units without saying of which currency: the store's. */
const amounts = new Set(["price", "listPrice", "cost", "floorPrice", "freeFrom", "fromSubtotal", "orderCost"]);

/** The money that a number in a document is, by its path: `variants.0.price`, or `refund.amount` beside a `currency`. */
export function moneyAt(path: string, value: unknown, doc: unknown, currency: Currency): Money | undefined {
  if (typeof value !== "number") return undefined;
  const parts = path.split(".");
  const field = parts.pop() ?? "";
  if (amounts.has(field)) return { amount: value, currency };
  const owner = parts.reduce<unknown>((within, part) => (within as Record<string, unknown> | undefined)?.[part], doc);
  const own = (owner as { currency?: unknown } | undefined)?.currency;
  return field === "amount" && typeof own === "string" ? { amount: value, currency: own } : undefined;
}
