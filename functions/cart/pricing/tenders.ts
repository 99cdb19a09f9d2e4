import type { TenderKind } from "@quayside/shared/gift-cards/schema.ts";
import type { Minor } from "@quayside/shared/kernel/money.ts";

/** A gift card or store credit that may pay its part. */
export interface Tenderable {
  kind: TenderKind;
  /** Of the gift card or the customer. */
  reference: string;
  /** For people. */
  label: string;
  balance: Minor;
}

export interface Spent extends Tenderable {
  amount: Minor;
}

/** Tenders are not discounts: they pay of the total with tax, one after the other, and what is left is due. */
export function spendTenders(total: Minor, tenders: readonly Tenderable[]): { tenders: Spent[]; due: Minor } {
  let due = total;
  const spent = tenders.map((tender) => {
    const amount = Math.min(due, Math.max(0, tender.balance));
    due -= amount;
    return { ...tender, amount };
  });
  return { tenders: spent, due };
}
