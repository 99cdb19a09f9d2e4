import type { FulfilmentState, OrderRow, PaymentState, PublicStatus } from "@quayside/shared/orders/schema.ts";
import { Status, type Tone } from "../../ui/status.tsx";

export const statusLabels: Record<PublicStatus, string> = {
  pending: "Pending",
  processing: "Processing",
  shipped: "Shipped",
  delivered: "Delivered",
  completed: "Completed",
  cancelled: "Cancelled",
  refunded: "Refunded",
};

const statusTones: Record<PublicStatus, Tone> = {
  pending: "attention",
  processing: "calm",
  shipped: "good",
  delivered: "good",
  completed: "plain",
  cancelled: "plain",
  refunded: "plain",
};

export const paymentLabels: Record<PaymentState, [string, Tone]> = {
  awaiting: ["Awaiting payment", "attention"],
  authorised: ["Authorised", "attention"],
  "partially-paid": ["Partly paid", "attention"],
  paid: ["Paid", "good"],
  "partially-refunded": ["Partly refunded", "calm"],
  refunded: ["Refunded", "plain"],
  cancelled: ["Payment cancelled", "plain"],
  overcharged: ["Overcharged", "bad"],
};

export const fulfilmentLabels: Record<FulfilmentState, [string, Tone]> = {
  unfulfilled: ["Not shipped", "plain"],
  "partially-fulfilled": ["Partly shipped", "attention"],
  fulfilled: ["Shipped", "good"],
  delivered: ["Delivered", "good"],
  "partially-returned": ["Partly returned", "attention"],
  returned: ["Returned", "plain"],
};

export function OrderStatusBadge({ order }: { order: Pick<OrderRow, "status" | "onHold"> }) {
  if (order.onHold) return <Status tone="attention">On hold</Status>;
  return <Status tone={statusTones[order.status]}>{statusLabels[order.status]}</Status>;
}

export function PaymentBadge({ state }: { state: PaymentState }) {
  const [label, tone] = paymentLabels[state];
  return <Status tone={tone}>{label}</Status>;
}

export function FulfilmentBadge({ state }: { state: FulfilmentState }) {
  const [label, tone] = fulfilmentLabels[state];
  return <Status tone={tone}>{label}</Status>;
}
