import { useOperation } from "../../lib/query.ts";
import { OrderItem } from "./order-item.tsx";
import { Panel } from "./panel.tsx";

const shown = 6;

export function RecentOrdersPanel() {
  const query = useOperation("orders.list", { query: { per_page: shown } });
  return (
    <Panel
      title="Newest orders"
      query={query}
      link={{ to: "/orders" }}
      linkText="All orders"
      nothing="No orders yet. The first one appears here as soon as a shopper has placed it."
      counted={false}
      most={shown}
    >
      {(order) => <OrderItem key={order.id} order={order} withStatus />}
    </Panel>
  );
}
