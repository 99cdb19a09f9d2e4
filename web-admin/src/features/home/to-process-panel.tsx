import { useOperation } from "../../lib/query.ts";
import { OrderItem } from "./order-item.tsx";
import { Panel } from "./panel.tsx";

/** Both panels read the same page: paid and not shipped, oldest first. */
export function useUnshipped() {
  return useOperation("orders.list", { query: { status: "processing", direction: "asc", per_page: 100 } });
}

const toProcess = { to: "/orders", search: { status: "processing" } } as const;

export function ToProcessPanel() {
  return (
    <Panel
      title="Orders to ship"
      query={useUnshipped()}
      link={toProcess}
      linkText="All to ship"
      nothing="Every paid order has shipped, or is on hold."
      pick={(orders) => orders.filter(({ onHold }) => !onHold)}
    >
      {(order) => <OrderItem key={order.id} order={order} />}
    </Panel>
  );
}

export function OnHoldPanel() {
  return (
    <Panel
      title="On hold"
      query={useUnshipped()}
      link={toProcess}
      linkText="All unshipped"
      nothing="No order is on hold."
      pick={(orders) => orders.filter(({ onHold }) => onHold)}
    >
      {(order) => <OrderItem key={order.id} order={order} />}
    </Panel>
  );
}
