import type { Order } from "@quayside/shared/orders/schema.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { CancelLines } from "./cancel-lines.tsx";
import { CancelOrder } from "./cancel-order.tsx";
import { CaptureOrder } from "./capture-order.tsx";
import { HoldOrder, OnHold } from "./hold-order.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { LineTable } from "./line-table.tsx";
import { Numbered } from "./number.tsx";
import { OrderNotes } from "./order-notes.tsx";
import { OrderPeople } from "./order-people.tsx";
import {
  FulfilmentBadge,
  fulfilmentLabels,
  OrderStatusBadge,
  PaymentBadge,
  paymentLabels,
  statusLabels,
} from "./order-status.tsx";
import { OrderTotals } from "./order-totals.tsx";
import { Parcels } from "./parcels.tsx";
import { PaymentEvents } from "./payment-events.tsx";
import { RefundOrder } from "./refund-order.tsx";
import { Refunds } from "./refunds.tsx";
import { Reservations } from "./reservations.tsx";
import { Timeline } from "./timeline.tsx";

const route = getRouteApi("/staff/orders/$orderId");

export function OrderPage() {
  const { orderId } = route.useParams();
  const query = useOperation("orders.get", { params: { orderId } });
  return (
    <Loaded query={query}>
      {(detail) => {
        const { order, reservations, ledger, timeline } = detail;
        return (
          <DetailPage
            title={`Order ${order.number}`}
            heading={<Numbered before="Order" number={order.number} />}
            trail={[{ label: "Orders", link: { to: "/orders" } }]}
            status={<OrderBadges order={order} />}
            actions={
              <>
                <HistoryLink type="order" id={order.id} />
                <CaptureOrder order={order} />
                <RefundOrder detail={detail} />
                <HoldOrder order={order} />
                <CancelOrder order={order} />
              </>
            }
            aside={
              <>
                <OrderPeople order={order} />
                <OrderNotes order={order} />
                <Section title="Timeline">
                  <Timeline entries={timeline} />
                </Section>
              </>
            }
          >
            <OnHold order={order} />
            <Section title="Lines" flush actions={<CancelLines order={order} />}>
              <LineTable lines={order.lines} />
              <OrderTotals order={order} />
            </Section>
            <Parcels detail={detail} />
            <Section title="Payment" flush>
              <PaymentEvents order={order} />
            </Section>
            <Refunds order={order} />
            <Section title="Stock" flush>
              <Reservations order={order} reservations={reservations} />
            </Section>
            <Section title="Ledger" flush>
              <LedgerTable entries={ledger} />
            </Section>
          </DetailPage>
        );
      }}
    </Loaded>
  );
}

/** No word twice: an order that is shipped has shipped its parcels. */
function OrderBadges({ order }: { order: Order }) {
  const said = order.onHold ? undefined : statusLabels[order.status];
  const { paymentState, fulfilmentState } = order;
  return (
    <>
      <OrderStatusBadge order={order} />
      {paymentLabels[paymentState][0] === said ? null : <PaymentBadge state={paymentState} />}
      {fulfilmentLabels[fulfilmentState][0] === said ? null : <FulfilmentBadge state={fulfilmentState} />}
    </>
  );
}
