import type { Customer, CustomerStats } from "@quayside/shared/customers/schema.ts";

/** A customer as stored; figures lie beside it, so that an order never collides with an edit. */
export type CustomerRecord = Omit<Customer, "stats">;

/** The figures as stored; amounts are minor units in the store's currency. */
export interface StatsRecord {
  version: number;
  orders: number;
  spent: number;
  lastOrderAt?: string;
}

export const noStats: StatsRecord = { version: 0, orders: 0, spent: 0 };

export interface CustomerWithStats {
  record: CustomerRecord;
  stats: StatsRecord;
}

export function statsOf({ orders, spent, lastOrderAt }: StatsRecord, currency: string): CustomerStats {
  return { orders, spent: { amount: spent, currency }, lastOrderAt };
}

export function customerOf({ record, stats }: CustomerWithStats, currency: string): Customer {
  return { ...record, stats: statsOf(stats, currency) };
}

/** One customer per address, however it is typed. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}
