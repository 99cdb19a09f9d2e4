import * as z from "zod";
import { TenderKind } from "../gift-cards/schema.ts";
import { Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Money } from "../kernel/money.ts";

/** A way to pay beside the card: a tender, not a discount. `reference` is the gift card's or the customer's id. */
export const Tender = z.object({
  kind: TenderKind,
  reference: z.string(),
  amount: Money,
});
export type Tender = z.output<typeof Tender>;

export const RefundLine = z.object({
  lineId: z.string(),
  quantity: z.int().min(1),
  /** The location whose shelf the units are back on; absent where they do not come back into stock. */
  restock: z.string().optional(),
  /** What was paid for these units: discounts off, tax in. */
  amount: Money,
});
export type RefundLine = z.output<typeof RefundLine>;

export const RefundState = z.enum(["pending", "succeeded", "failed"]);
export type RefundState = z.output<typeof RefundState>;

/** Money that goes back to the shopper, from the moment it is owed. */
export const Refund = z.object({
  id: idSchema("refund"),
  amount: Money,
  lines: z.array(RefundLine),
  /** The part of `amount` that was paid for delivery, tax in. */
  delivery: Money,
  /** The part of `amount` that goes back to gift cards and store credit; the rest goes back the way the card paid. */
  tenders: z.array(Tender),
  /** What has gone back so far, over all ways. */
  returned: Money,
  /** What the ledger took back from the sale for it, minor units; nothing where there had been no sale. */
  reversal: z.object({ sales: z.int(), delivery: z.int(), tax: z.int() }),
  cause: z.enum(["cancelled", "lines-cancelled", "late-payment", "staff", "provider", "import"]),
  reason: z.string(),
  state: RefundState,
  /** Why the provider did not give it back. */
  failure: z.string().optional(),
  /** How often the provider was asked anew after it had failed. */
  attempt: z.int().min(1),
  /** The provider's own refunds that paid it out. */
  references: z.array(z.string()),
  at: Instant,
  by: z.string(),
});
export type Refund = z.output<typeof Refund>;
