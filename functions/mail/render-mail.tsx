import { formatMoney } from "@quayside/shared/kernel/money.ts";
import { render } from "@react-email/components";
import type { ReactElement } from "react";
import { Cancellation } from "./cancellation.tsx";
import { Confirmation } from "./confirmation.tsx";
import { GoalBehind } from "./goal-behind.tsx";
import { LinesCancelled } from "./lines-cancelled.tsx";
import { LowStock } from "./low-stock.tsx";
import { OrderLink } from "./order-link.tsx";
import { Refund } from "./refund.tsx";
import { ReportDigest } from "./report-digest.tsx";
import type { GoalMail, LowStockMail, Message, OrderMail, ReportMail } from "./sender.ts";
import { Shipped } from "./shipped.tsx";

function subjectOf({ kind, order, refund, storeName, locale }: OrderMail): string {
  if (kind === "confirmation") return `${storeName}: your order ${order.number}`;
  if (kind === "cancelled") return `${storeName}: your order ${order.number} was cancelled`;
  if (kind === "lines-cancelled") return `${storeName}: a part of your order ${order.number} was cancelled`;
  if (kind === "link") return `${storeName}: the page of your order ${order.number}`;
  if (kind === "shipped") return `${storeName}: a parcel of your order ${order.number} is on its way`;
  return `${storeName}: ${formatMoney(refund ?? order.totals.total, locale)} returned for ${order.number}`;
}

function elementOf(mail: OrderMail): ReactElement {
  if (mail.kind === "confirmation") return <Confirmation {...mail} />;
  if (mail.kind === "cancelled") return <Cancellation {...mail} />;
  if (mail.kind === "lines-cancelled") return <LinesCancelled {...mail} />;
  if (mail.kind === "link") return <OrderLink {...mail} />;
  if (mail.kind === "shipped") return <Shipped {...mail} />;
  return <Refund {...mail} />;
}

/** HTML and, for readers without it, the same as text. */
async function messageOf(subject: string, element: ReactElement): Promise<Message> {
  return { subject, html: await render(element), text: await render(element, { plainText: true }) };
}

export function renderMail(mail: OrderMail): Promise<Message> {
  return messageOf(subjectOf(mail), elementOf(mail));
}

export function renderLowStock(mail: LowStockMail): Promise<Message> {
  const [first, ...rest] = mail.rows;
  const others = rest.length > 0 ? ` and ${rest.length} more` : "";
  return messageOf(`${mail.storeName}: ${first?.title ?? "stock"}${others} running low`, <LowStock {...mail} />);
}

export function renderGoal(mail: GoalMail): Promise<Message> {
  const { name, actual, target } = mail.goal;
  const reached = Math.round((actual / target) * 100);
  return messageOf(`${mail.storeName}: ${name} is behind, at ${reached}% of its target`, <GoalBehind {...mail} />);
}

export function renderReport(mail: ReportMail): Promise<Message> {
  const { report, storeName, period } = mail;
  return messageOf(`${storeName}: ${report.name}, ${period}`, <ReportDigest {...mail} />);
}
