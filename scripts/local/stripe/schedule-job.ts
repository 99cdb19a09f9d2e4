import type { DatabaseSync } from "node:sqlite";

/** What the provider does later by itself. */
export type JobKind = "book-charge" | "settle-debit" | "raise-dispute" | "settle-refund" | "decide-dispute";

/** Minutes to days at Stripe; short here so that a person can watch it happen. */
export const SETTLEMENT_DELAY_MS = 1_000;

export function scheduleJob(db: DatabaseSync, kind: JobKind, target: string, due: number): void {
  db.prepare("insert into jobs (kind, target, due) values (?, ?, ?)").run(kind, target, due);
}
