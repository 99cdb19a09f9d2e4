import type { OrderRow } from "@quayside/shared/orders/schema.ts";
import { Link } from "@tanstack/react-router";
import { Amount } from "../../ui/amount.tsx";
import { When } from "../../ui/when.tsx";
import { OrderStatusBadge } from "../orders/order-status.tsx";

export function OrderItem({ order, withStatus = false }: { order: OrderRow; withStatus?: boolean }) {
  return (
    <li>
      <div>
        <Link to="/orders/$orderId" params={{ orderId: order.id }} className="to-do-title">
          <span className="nowrap">{order.number}</span> · {order.name}
        </Link>
        <p className="small soft">
          <When at={order.placedAt} />,{" "}
          <span className="nowrap">
            {order.units} {order.units === 1 ? "unit" : "units"}
          </span>
        </p>
      </div>
      <span className="to-do-end">
        {withStatus || order.onHold ? <OrderStatusBadge order={order} /> : null}
        <Amount money={order.total} />
      </span>
    </li>
  );
}
