import * as z from "zod";
import { Day, Instant } from "../kernel/day.ts";
import { Money } from "../kernel/money.ts";

/** One movement of money that both books should have: a capture, a refund, a dispute. */
export const Difference = z.object({
  /** The provider's object it is about, `ch_…`, `re_…`, `dp_…`. */
  reference: z.string(),
  kind: z.string(),
  orderId: z.string().optional(),
  ours: Money.optional(),
  theirs: Money.optional(),
  at: Instant,
});
export type Difference = z.output<typeof Difference>;

/** One UTC day of our payment events beside the provider's balance transactions. */
export const Reconciliation = z.object({
  day: Day,
  matched: z.int(),
  /** What we recorded and the provider does not know. */
  onlyOurs: z.array(Difference),
  /** What moved at the provider and we did not record. */
  onlyTheirs: z.array(Difference),
  /** What both have, with other amounts. */
  differs: z.array(Difference),
  /** Fees of the day, one sum per currency the provider settles in. */
  fees: z.array(Money),
  ranAt: Instant,
});
export type Reconciliation = z.output<typeof Reconciliation>;
