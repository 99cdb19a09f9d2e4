import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status, type Tone } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";

const kinds: Record<PaymentEvent["kind"], [string, Tone]> = {
  "intent-created": ["Payment begun", "plain"],
  authorised: ["Authorised", "calm"],
  captured: ["Captured", "good"],
  failed: ["Failed", "bad"],
  refunded: ["Refunded", "calm"],
  cancelled: ["Cancelled", "plain"],
  "refund-failed": ["Refund came back", "bad"],
  disputed: ["Disputed", "bad"],
  "dispute-won": ["Dispute won", "good"],
  "dispute-lost": ["Dispute lost", "bad"],
};

const columns: CellColumn<PaymentEvent>[] = [
  { id: "at", label: "When", card: "line", cell: ({ at }) => <When at={at} /> },
  { id: "kind", label: "What", card: "title", cell: (event) => <Kind event={event} /> },
  {
    id: "reference",
    label: "Reference",
    card: "line",
    cell: ({ reference }) => <span className="mono">{reference}</span>,
  },
  { id: "amount", label: "Amount", end: true, card: "value", cell: ({ amount }) => <Amount money={amount} /> },
];

/** What the provider told, in order; the payment state derives from these. */
export function PaymentEvents({ order }: { order: Order }) {
  if (order.paymentEvents.length === 0) return <p className="section-body soft">No payment was begun yet.</p>;
  return <DataTable columns={columns} rows={order.paymentEvents} idOf={({ id }) => id} />;
}

function Kind({ event: { kind, reason } }: { event: PaymentEvent }) {
  const [label, tone] = kinds[kind];
  return (
    <>
      <Status tone={tone}>{label}</Status>
      {reason ? <span className="product-note small soft">{reason}</span> : null}
    </>
  );
}
