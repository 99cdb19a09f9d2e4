import * as z from "zod";
import { Image, Sku, Slug } from "../catalog/schema.ts";
import { TenderKind } from "../gift-cards/schema.ts";
import { Day } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Money } from "../kernel/money.ts";
import { Address } from "../store/schema.ts";

/** What is wrong with a line now, said before payment. */
export const LineProblem = z.enum(["SOLD_OUT", "NOT_ENOUGH_STOCK", "NO_LONGER_SOLD", "PRICE_CHANGED"]);
export type LineProblem = z.output<typeof LineProblem>;

export const CartLine = z.object({
  sku: Sku,
  quantity: z.int().min(1).max(9999),
  slug: Slug,
  title: z.string(),
  options: z.record(z.string(), z.string()),
  image: Image.optional(),
  unitPrice: Money,
  listPrice: Money.optional(),
  /** Quantity × unit price. */
  subtotal: Money,
  discount: Money,
  /** Subtotal less discount, in the store's price basis. */
  total: Money,
  available: z.int().min(0),
  /** Added by a promotion, at no charge. */
  gift: z.boolean().optional(),
  problem: LineProblem.optional(),
  /** Of a unit when the shopper last set the line; present when it is another now. */
  seenPrice: Money.optional(),
});
export type CartLine = z.output<typeof CartLine>;

export const TaxSummary = z.object({
  /** Per cent × 10 000. */
  rate: z.int(),
  net: Money,
  tax: Money,
});

/** Why a promotion applied or why it did not. */
export const PromotionTrace = z.object({
  id: idSchema("promotion").optional(),
  code: z.string().optional(),
  name: z.string(),
  applied: z.boolean(),
  /** What it works on; absent of orders that are older than it is told. */
  on: z.enum(["goods", "delivery", "gift"]).optional(),
  amount: Money,
  reason: z.string(),
});
export type PromotionTrace = z.output<typeof PromotionTrace>;

/** The sums of `price-cart`. `total` is what is paid, `due` the part of it that gift cards and credit do not pay. */
export const Totals = z.object({
  subtotal: Money,
  discount: Money,
  delivery: Money,
  tax: Money,
  total: Money,
  due: Money,
  taxIncluded: z.boolean(),
  taxes: z.array(TaxSummary),
});
export type Totals = z.output<typeof Totals>;

export const DeliveryChoice = z.object({
  id: z.string(),
  name: z.string(),
  price: Money,
  /** Before promotions, where they lowered it. */
  fullPrice: Money.optional(),
  days: z.object({ min: z.int(), max: z.int() }),
  /** Days in the store's zone on which it should arrive when it is ordered now. */
  estimate: z.object({ from: Day, to: Day }).optional(),
});
export type DeliveryChoice = z.output<typeof DeliveryChoice>;

/** A gift card or store credit that pays its part before the card does. */
export const CartTender = z.object({
  kind: TenderKind,
  /** Of the gift card or the customer. */
  reference: z.string(),
  /** For people: the end of a gift card's code. */
  label: z.string(),
  /** What it pays of this cart. */
  amount: Money,
  /** What it holds. */
  balance: Money,
});
export type CartTender = z.output<typeof CartTender>;

export const CheckoutStep = z.enum(["cart", "addressed", "delivery-chosen", "completed"]);
export type CheckoutStep = z.output<typeof CheckoutStep>;

export const Cart = z.object({
  id: idSchema("cart"),
  version: z.int(),
  step: CheckoutStep,
  lines: z.array(CartLine),
  codes: z.array(z.string()),
  email: z.string().optional(),
  shippingAddress: Address.optional(),
  billingAddress: Address.optional(),
  delivery: DeliveryChoice.optional(),
  totals: Totals,
  promotions: z.array(PromotionTrace),
  tenders: z.array(CartTender),
  /** Changes whenever anything that is paid for changes; checkout must name it. */
  quoteHash: z.string(),
  /** Set once it became an order. */
  orderId: idSchema("order").optional(),
});
export type Cart = z.output<typeof Cart>;

/** What a guest's cart brought into the account's: SKUs. */
export const CartMerge = z.object({
  added: z.array(Sku),
  /** In both carts, and more of them in the guest's: the larger number holds. */
  raised: z.array(Sku),
  /** The cart was full. */
  leftOut: z.array(z.object({ sku: Sku, title: z.string(), quantity: z.int() })),
});
export type CartMerge = z.output<typeof CartMerge>;
