import type { Order, PaymentEvent } from "@quayside/shared/orders/schema.ts";
import { Amount } from "../../ui/amount.tsx";
import { Status, type Tone } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";

const kinds: Record<PaymentEvent["kind"], [string, Tone]> = {
  "intent-created": ["Payment begun", "plain"],
  authorised: ["Authorised", "calm"],
  captured: ["Captured", "good"],
  failed: ["Failed", "bad"],
  refunded: ["Refunded", "calm"],
  cancelled: ["Cancelled", "plain"],
  disputed: ["Disputed", "bad"],
};

/** What the provider told, in order; the payment state derives from these. */
export function PaymentEvents({ order }: { order: Order }) {
  if (order.paymentEvents.length === 0) return <p className="section-body soft">No payment was begun yet.</p>;
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>When</th>
            <th>What</th>
            <th>Reference</th>
            <th data-end>Amount</th>
          </tr>
        </thead>
        <tbody>
          {order.paymentEvents.map((event) => (
            <tr key={event.id}>
              <td>
                <When at={event.at} />
              </td>
              <td>
                <Status tone={kinds[event.kind][1]}>{kinds[event.kind][0]}</Status>
                {event.reason ? <p className="small soft">{event.reason}</p> : null}
              </td>
              <td className="mono">{event.reference}</td>
              <td data-end>
                <Amount money={event.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
