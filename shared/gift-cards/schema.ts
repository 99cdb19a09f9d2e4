import * as z from "zod";
import { Day, Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Money } from "../kernel/money.ts";

/** Sixteen letters and digits without those that look alike; blanks and hyphens are for people. */
export const GiftCardCode = z
  .string()
  .trim()
  .toUpperCase()
  .transform((code) => code.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^[2-9A-HJKMNP-Z]{16}$/, "must be the 16 letters and digits on the card"));

export const GiftCardState = z.enum(["active", "disabled"]);

/** A gift card. Its code is told once, when it is issued; only a hash of it is kept. */
export const GiftCard = z.object({
  id: idSchema("giftCard"),
  version: z.int().min(1),
  /** The end of its code, by which people tell cards apart. */
  last4: z.string(),
  state: GiftCardState,
  issued: Money,
  balance: Money,
  /** Last day it can be used on, in the store's zone. */
  expiresOn: Day.optional(),
  email: z.string().optional(),
  note: z.string().max(500).optional(),
  issuedAt: Instant,
  updatedAt: Instant,
});
export type GiftCard = z.output<typeof GiftCard>;

/** A change of what a card or a customer's credit holds. Only ever added. */
export const BalanceEntry = z.object({
  id: z.string(),
  kind: z.enum(["issued", "granted", "spent", "returned", "adjusted"]),
  /** Positive where the balance grew. */
  amount: Money,
  orderId: idSchema("order").optional(),
  reason: z.string().optional(),
  by: z.string(),
  at: Instant,
});
export type BalanceEntry = z.output<typeof BalanceEntry>;

/** What the store owes a customer, to be spent in it. */
export const StoreCredit = z.object({ customerId: idSchema("customer"), version: z.int().min(0), balance: Money });
export type StoreCredit = z.output<typeof StoreCredit>;

export const TenderKind = z.enum(["gift-card", "store-credit"]);
export type TenderKind = z.output<typeof TenderKind>;

export const tenderNames: Record<TenderKind, string> = { "gift-card": "Gift card", "store-credit": "Store credit" };
