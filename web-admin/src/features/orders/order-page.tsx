import type { Order } from "@quayside/shared/orders/schema.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { DetailPage } from "../../ui/detail/detail-page.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { Section } from "../../ui/detail/section.tsx";
import { HistoryLink } from "../../ui/history-link.tsx";
import { CancelOrder } from "./cancel-order.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { LineTable } from "./line-table.tsx";
import { OrderPeople } from "./order-people.tsx";
import { FulfilmentBadge, OrderStatusBadge, PaymentBadge } from "./order-status.tsx";
import { OrderTotals } from "./order-totals.tsx";
import { PaymentEvents } from "./payment-events.tsx";
import { Reservations } from "./reservations.tsx";
import { Timeline } from "./timeline.tsx";

const route = getRouteApi("/staff/orders/$orderId");

export function OrderPage() {
  const { orderId } = route.useParams();
  const query = useOperation("orders.get", { params: { orderId } });
  return (
    <Loaded query={query}>
      {({ order, reservations, ledger, timeline }) => (
        <DetailPage
          title={`Order ${order.number}`}
          trail={[{ label: "Orders", link: { to: "/orders" } }]}
          status={<OrderBadges order={order} />}
          actions={
            <>
              <HistoryLink type="order" id={order.id} />
              <CancelOrder order={order} />
            </>
          }
          aside={
            <>
              <OrderPeople order={order} />
              <Section title="Timeline">
                <Timeline entries={timeline} />
              </Section>
            </>
          }
        >
          <Section title="Lines" flush>
            <LineTable lines={order.lines} />
            <OrderTotals order={order} />
          </Section>
          <Section title="Payment" flush>
            <PaymentEvents order={order} />
          </Section>
          <Section title="Stock" flush>
            <Reservations order={order} reservations={reservations} />
          </Section>
          <Section title="Ledger" flush>
            <LedgerTable entries={ledger} />
          </Section>
        </DetailPage>
      )}
    </Loaded>
  );
}

function OrderBadges({ order }: { order: Order }) {
  return (
    <>
      <OrderStatusBadge order={order} />
      <PaymentBadge state={order.paymentState} />
      <FulfilmentBadge state={order.fulfilmentState} />
    </>
  );
}
