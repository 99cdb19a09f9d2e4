import type { Customer, CustomerStats } from "@quayside/shared/customers/schema.ts";

/** A customer as stored; figures lie beside it, so that an order never collides with an edit. */
export type CustomerRecord = Omit<Customer, "stats"> & {
  /** Of a `merged` one: whose all it had is now. */
  mergedInto?: string;
  /** Of one that others were merged into: the address by which all their uses of promotions are counted. */
  countedAs?: string;
};

/** The figures as stored; amounts are minor units in the store's currency. */
export interface StatsRecord {
  version: number;
  orders: number;
  spent: number;
  lastOrderAt?: string;
  /** As the customer's own, so that whoever counts an order cannot miss it. */
  mergedInto?: string;
}

export const noStats: StatsRecord = { version: 0, orders: 0, spent: 0 };

export interface CustomerWithStats {
  record: CustomerRecord;
  stats: StatsRecord;
}

export function statsOf({ orders, spent, lastOrderAt }: StatsRecord, currency: string): CustomerStats {
  return { orders, spent: { amount: spent, currency }, lastOrderAt };
}

export function customerOf(
  { record: { mergedInto: _, countedAs: __, ...record }, stats }: CustomerWithStats,
  currency: string,
): Customer {
  return { ...record, stats: statsOf(stats, currency) };
}

/** Nothing finds a customer who is deleted or merged. */
export function isGone({ state }: Pick<CustomerRecord, "state">): boolean {
  return state === "deleted" || state === "merged";
}

/** Every address that leads to a customer, their own first. */
export function emailsOf({ email, otherEmails = [] }: Pick<CustomerRecord, "email" | "otherEmails">): string[] {
  return [...new Set([email, ...otherEmails])].filter((each) => each !== "");
}

/** One customer per address, however it is typed. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}
