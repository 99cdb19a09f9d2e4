import { useOperation } from "../../lib/query.ts";
import { OrderItem } from "./order-item.tsx";
import { Panel } from "./panel.tsx";

/** Paid and not shipped, oldest first. */
export function ToProcessPanel() {
  const query = useOperation("orders.list", { query: { status: "processing", direction: "asc", per_page: 50 } });
  return (
    <Panel
      title="Orders to process"
      query={query}
      link={{ to: "/orders", search: { status: "processing" } }}
      linkText="All to process"
      nothing="Every paid order has shipped."
    >
      {(order) => <OrderItem key={order.id} order={order} />}
    </Panel>
  );
}
