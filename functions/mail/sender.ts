import type { GoalOffTrack, LowStockRow, PayloadOf } from "@quayside/shared/events.ts";
import type { Money } from "@quayside/shared/kernel/money.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { Shipment, ShipmentLine } from "@quayside/shared/orders/shipment.ts";
import type { Report } from "@quayside/shared/reports/schema.ts";
import type { Contact } from "@quayside/shared/store/presentation.ts";
import type { HeadlineWords } from "./headline-words.ts";

export interface Message {
  subject: string;
  html: string;
  text: string;
}

/** A picture that the HTML names by `cid:` and its id. */
export interface InlinePicture {
  contentId: string;
  filename: string;
  type: string;
  content: Uint8Array;
}

export interface Mail extends Message {
  from: string;
  to: string;
  pictures?: readonly InlinePicture[];
  /** Header fields beside those that every mail has. */
  headers?: Readonly<Record<string, string>>;
}

/** The port to whoever delivers mail. Answers the provider's id of the message. */
export interface MailSender {
  send(mail: Mail): Promise<string>;
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

/** What the mail of a scheduled report is made from. */
export interface ReportMail {
  report: Report;
  storeName: string;
  locale: string;
  words: HeadlineWords;
  /** In words, as are the others. */
  period: string;
  asOf?: string;
  chart?: { contentId: string; title: string; words: string };
  /** The report's page in the admin, which asks for a sign-in. */
  reportUrl: string;
  unsubscribeUrl: string;
}

export type RenderReport = (mail: ReportMail) => Promise<Message>;
