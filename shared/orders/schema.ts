import * as z from "zod";
import { DeliveryChoice, PromotionTrace, TaxSummary, Totals } from "../cart/schema.ts";
import { Image, Sku, Slug } from "../catalog/schema.ts";
import { Day, Instant } from "../kernel/day.ts";
import { idSchema } from "../kernel/id.ts";
import { Money } from "../kernel/money.ts";
import { StaffId } from "../staff/schema.ts";
import { Address, TaxClass } from "../store/schema.ts";
import { OrderOrigin } from "../tracking/schema.ts";
import { Refund, Tender } from "./refund.ts";
import { Shipment } from "./shipment.ts";

export const OrderState = z.enum(["draft", "open", "completed", "cancelled"]);
export type OrderState = z.output<typeof OrderState>;

/** Derived from the append-only payment events, never set by hand. */
export const PaymentState = z.enum([
  "awaiting",
  "authorised",
  "partially-paid",
  "paid",
  "partially-refunded",
  "refunded",
  "cancelled",
  "overcharged",
]);
export type PaymentState = z.output<typeof PaymentState>;

/** Derived from shipments. */
export const FulfilmentState = z.enum([
  "unfulfilled",
  "partially-fulfilled",
  "fulfilled",
  "delivered",
  "partially-returned",
  "returned",
]);
export type FulfilmentState = z.output<typeof FulfilmentState>;

/** The one word that shoppers and the API documents use; a function of the three states. */
export const PublicStatus = z.enum([
  "pending",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "refunded",
]);
export type PublicStatus = z.output<typeof PublicStatus>;

export const OrderLine = z.object({
  lineId: z.string(),
  sku: Sku,
  /** Absent, as the address is, on a line that no product of the catalogue stands behind: a fee, or a past sale. */
  productId: idSchema("product").optional(),
  slug: Slug.optional(),
  title: z.string(),
  options: z.record(z.string(), z.string()),
  image: Image.optional(),
  quantity: z.int().min(1),
  unitPrice: Money,
  unitCost: Money.optional(),
  weightGrams: z.int().min(0),
  subtotal: Money,
  discount: Money,
  /** Discounted total in the store's price basis. */
  total: Money,
  taxClass: TaxClass,
  /** Per cent × 10 000, as it was; never recomputed. */
  taxRate: z.int(),
  net: Money,
  tax: Money,
  /** Units taken off the order before they were shipped. */
  cancelled: z.int().min(0),
  /** Added by a promotion, at no charge. */
  gift: z.literal(true).optional(),
  /** What one unit of a bundle is made of; stock, parcels and returns act on these. */
  components: z.array(z.object({ sku: Sku, quantity: z.int().min(1) })).optional(),
});
export type OrderLine = z.output<typeof OrderLine>;

export const PaymentEvent = z.object({
  id: z.string(),
  kind: z.enum([
    "intent-created",
    "authorised",
    "captured",
    "failed",
    "refunded",
    "refund-failed",
    "cancelled",
    "disputed",
    "dispute-won",
    "dispute-lost",
  ]),
  amount: Money,
  /** The provider's object, `pi_…`, `ch_…`, `re_…` or `dp_…`; of an external payment, the other system's own. */
  reference: z.string(),
  /** Paid outside our provider: imported orders, cash. Not part of any reconciliation. */
  external: z.literal(true).optional(),
  reason: z.string().optional(),
  at: Instant,
});
export type PaymentEvent = z.output<typeof PaymentEvent>;

/** Where an order came from. `reference` is what it is called there. */
export const OrderSource = z.object({
  kind: z.enum(["store", "import", "staff"]),
  channel: z.string().optional(),
  reference: z.string().optional(),
});

/** An address as it was written down; what an imported order does not know of it is empty. */
const RecordedAddress = Address.extend({ name: z.string(), line1: z.string(), city: z.string() });

export const Hold = z.object({ reason: z.string(), by: z.string(), at: Instant });
export type Hold = z.output<typeof Hold>;

/** The member of staff who looks after an order, by the name they had when they took it. */
export const OrderOwner = z.object({ staffId: StaffId, name: z.string() });
export type OrderOwner = z.output<typeof OrderOwner>;

/** Staff's own note; shoppers never see it. */
export const OrderNote = z.object({ id: idSchema("note"), text: z.string(), by: z.string(), at: Instant });
export type OrderNote = z.output<typeof OrderNote>;

export const Order = z.object({
  id: idSchema("order"),
  version: z.int(),
  /** What people say on the phone, `Q-7F3K9M`. */
  number: z.string(),
  /** Absent where no cart became the order. */
  cartId: idSchema("cart").optional(),
  customerId: idSchema("customer").optional(),
  /** Whose saved cards may pay, as the provider names them; as it was when the order was placed. */
  payerId: z.string().optional(),
  /** The shopper wants the card that pays to be kept for the next order. */
  keepsCard: z.boolean().optional(),
  /** Empty where an imported order does not know it. */
  email: z.string(),
  source: OrderSource.default({ kind: "store" }),
  owner: OrderOwner.optional(),
  /** What brought the shopper; absent where nobody told. */
  origin: OrderOrigin.optional(),
  state: OrderState,
  paymentState: PaymentState,
  fulfilmentState: FulfilmentState,
  status: PublicStatus,
  onHold: z.boolean(),
  /** Nothing is picked, packed or shipped while it is there. */
  hold: Hold.optional(),
  shippingAddress: RecordedAddress,
  billingAddress: RecordedAddress,
  delivery: DeliveryChoice,
  /** Day in the store's zone by which all of it was to arrive, as was said when it was ordered; imported orders have none. */
  promisedBy: Day.optional(),
  lines: z.array(OrderLine),
  totals: Totals,
  promotions: z.array(PromotionTrace),
  paymentIntentId: z.string().optional(),
  paymentEvents: z.array(PaymentEvent),
  /** Paid by gift card and store credit when it was placed. */
  tenders: z.array(Tender),
  shipments: z.array(Shipment),
  refunds: z.array(Refund),
  notes: z.array(OrderNote),
  /** Stock is held for it until then while unpaid. */
  reservedUntil: Instant.optional(),
  placedAt: Instant,
  paidAt: Instant.optional(),
  cancelledAt: Instant.optional(),
  cancelReason: z.string().optional(),
});
export type Order = z.output<typeof Order>;

export const OrderRow = Order.pick({
  id: true,
  number: true,
  email: true,
  state: true,
  paymentState: true,
  fulfilmentState: true,
  status: true,
  onHold: true,
  placedAt: true,
}).extend({ name: z.string(), billingName: z.string().optional(), country: z.string(), units: z.int(), total: Money });
export type OrderRow = z.output<typeof OrderRow>;

/** Stock held for an order line at a location. */
export const Reservation = z.object({
  sku: Sku,
  location: z.string(),
  quantity: z.int().min(1),
  state: z.enum(["held", "released", "shipped"]),
});
export type Reservation = z.output<typeof Reservation>;

/** Half of a double entry; the entries of one `transactionId` sum to zero per currency. */
export const LedgerEntry = z.object({
  id: z.string(),
  transactionId: z.string(),
  account: z.enum([
    "receivable",
    "sales",
    "delivery-income",
    "tax-payable",
    "provider-balance",
    "refunds-payable",
    "provider-fees",
    /** Money that was taken and paid back outside, before the order was imported. */
    "external-balance",
    "gift-cards",
    "store-credit",
    "disputed",
    "dispute-losses",
    "goodwill",
  ]),
  /** Debit positive, credit negative. */
  amount: Money,
  /** The order it is about, or, where there is none, the return, the gift card or the customer. */
  orderId: idSchema("order").or(idSchema("return")).or(idSchema("giftCard")).or(idSchema("customer")),
  reference: z.string(),
  at: Instant,
});
export type LedgerEntry = z.output<typeof LedgerEntry>;

export const TimelineEntry = z.object({ at: Instant, what: z.string(), who: z.string() });

export const OrderDetail = z.object({
  order: Order,
  reservations: z.array(Reservation),
  ledger: z.array(LedgerEntry),
  timeline: z.array(TimelineEntry),
});
export type OrderDetail = z.output<typeof OrderDetail>;

/** What a shopper sees of their own order. */
export const OrderStatus = Order.pick({
  id: true,
  number: true,
  email: true,
  status: true,
  paymentState: true,
  shippingAddress: true,
  delivery: true,
  promisedBy: true,
  totals: true,
  promotions: true,
  placedAt: true,
  reservedUntil: true,
  cancelReason: true,
  tenders: true,
  keepsCard: true,
}).extend({
  /** Parcels on their way or there. */
  shipments: z.array(
    Shipment.pick({
      number: true,
      state: true,
      lines: true,
      carrier: true,
      trackingNumber: true,
      trackingUrl: true,
      shippedAt: true,
      deliveredAt: true,
    }),
  ),
  refunds: z.array(Refund.pick({ amount: true, state: true, at: true })),
  lines: z.array(
    OrderLine.pick({
      lineId: true,
      sku: true,
      slug: true,
      title: true,
      options: true,
      image: true,
      quantity: true,
      cancelled: true,
      gift: true,
      unitPrice: true,
      total: true,
    }),
  ),
  taxes: z.array(TaxSummary),
});
export type OrderStatus = z.output<typeof OrderStatus>;
