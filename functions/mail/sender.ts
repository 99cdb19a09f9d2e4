import type { GoalOffTrack, LowStockRow, PayloadOf } from "@quayside/shared/events.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Shipment, ShipmentLine } from "@quayside/shared/orders/shipment.ts";
import type { Contact } from "@quayside/shared/store/presentation.ts";

export interface Message {
  subject: string;
  html: string;
  text: string;
}

/** The port to whoever delivers mail. Answers the provider's id of the message. */
export interface MailSender {
  send(mail: Message & { from: string; to: string }): Promise<string>;
}

/** What a mail about an order is made from. */
export interface OrderMail {
  kind: "confirmation" | "cancelled" | "lines-cancelled" | "shipped" | "refunded" | "link";
  order: Order;
  storeName: string;
  /** How to reach the people of the store. */
  contact?: Contact | undefined;
  locale: string;
  /** Opens the order's status page without signing in. */
  statusUrl: string;
  /** What was given back. */
  refund?: Money;
  /** The parcel that left. */
  shipment?: Shipment;
  /** Units that were taken off. */
  lines?: readonly ShipmentLine[];
  reason?: string;
}

export type RenderMail = (mail: OrderMail) => Promise<Message>;

/** What the mail about what runs low is made from. */
export interface LowStockMail {
  rows: readonly LowStockRow[];
  storeName: string;
  locale: string;
}

/** What the mail about a goal that is off track is made from. */
export interface GoalMail {
  goal: PayloadOf<typeof GoalOffTrack>;
  storeName: string;
  locale: string;
}

export type RenderGoal = (mail: GoalMail) => Promise<Message>;

export type RenderLowStock = (mail: LowStockMail) => Promise<Message>;
