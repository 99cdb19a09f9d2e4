import type { OrderStatus } from "@quayside/shared/orders/schema.ts";

interface StatusWords {
  heading: string;
  text: string;
}

const words: Record<OrderStatus["status"], StatusWords> = {
  pending: { heading: "is waiting for payment", text: "We hold your items while you pay." },
  processing: { heading: "is confirmed", text: "We are picking and packing it." },
  shipped: { heading: "is on its way", text: "It has left the quay." },
  delivered: { heading: "was delivered", text: "We hope it pleases." },
  completed: { heading: "is complete", text: "Thank you for buying from us." },
  cancelled: { heading: "was cancelled", text: "Nothing is owed for it." },
  refunded: { heading: "was refunded", text: "The money goes back the way it came; banks take a few days." },
};

export function statusWords({ status }: Pick<OrderStatus, "status">): StatusWords {
  return words[status];
}

/** Still to be paid, as far as the store knows. */
export function awaitsPayment({ status, paymentState }: Pick<OrderStatus, "status" | "paymentState">): boolean {
  return status === "pending" && paymentState === "awaiting";
}
