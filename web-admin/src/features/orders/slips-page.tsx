import { Button } from "@mantine/core";
import type { Order, OrderDetail } from "@quayside/shared/orders/schema.ts";
import type { ShipmentLine } from "@quayside/shared/orders/shipment.ts";
import { unitsOf } from "@quayside/shared/orders/units.ts";
import { getRouteApi } from "@tanstack/react-router";
import { useOperation } from "../../lib/query.ts";
import { AddressLines } from "../../ui/address-lines.tsx";
import { Loaded } from "../../ui/detail/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { When } from "../../ui/when.tsx";
import "./slips.css";

const route = getRouteApi("/staff/orders/slips");

/** Packing slips of some orders, each on paper of its own; without prices, since parcels are often presents. */
export function SlipsPage() {
  const { orders = "", parcel } = route.useSearch();
  const ids = orders.split(".").filter(Boolean);
  return (
    <div className="page slips">
      <PageHeader
        title={ids.length === 1 ? "Packing slip" : `${ids.length} packing slips`}
        trail={[{ label: "Orders", link: { to: "/orders" } }]}
        actions={<Button onClick={() => window.print()}>Print</Button>}
      />
      {ids.length === 0 ? <p className="soft">No order was chosen.</p> : null}
      {ids.map((orderId) => (
        <OrderSlips key={orderId} orderId={orderId} parcel={parcel} />
      ))}
    </div>
  );
}

function OrderSlips({ orderId, parcel }: { orderId: string; parcel?: string }) {
  const query = useOperation("orders.get", { params: { orderId } });
  return (
    <Loaded query={query}>
      {({ order }) =>
        slipsOf(order, parcel).map(({ number, lines }) => (
          <Slip key={number} order={order} number={number} lines={lines} />
        ))
      }
    </Loaded>
  );
}

/** One per parcel that has not gone; of an order without parcels, one for all that is left. */
function slipsOf(order: Order, parcel: string | undefined): { number: string; lines: ShipmentLine[] }[] {
  const chosen = order.shipments.filter(({ id, state }) => (parcel ? id === parcel : state !== "cancelled"));
  if (chosen.length > 0) return chosen;
  const left = unitsOf(order).flatMap(({ line, left: quantity }) =>
    quantity > 0 ? [{ lineId: line.lineId, quantity }] : [],
  );
  return [{ number: order.number, lines: left }];
}

function Slip({ order, number, lines }: { order: OrderDetail["order"]; number: string; lines: ShipmentLine[] }) {
  return (
    <article className="panel slip" aria-label={`Packing slip ${number}`}>
      <header>
        <h2 className="nowrap">{number}</h2>
        <p>
          Ordered <When at={order.placedAt} /> · {order.delivery.name}
        </p>
      </header>
      <AddressLines address={order.shippingAddress} />
      <table className="table">
        <thead>
          <tr>
            <th>SKU</th>
            <th>Product</th>
            <th data-end>Units</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ lineId, quantity }) => {
            const line = order.lines.find((each) => each.lineId === lineId);
            return (
              <tr key={lineId}>
                <td className="mono">{line?.sku}</td>
                <td>{[line?.title, ...Object.values(line?.options ?? {})].join(", ")}</td>
                <td data-end>{quantity}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </article>
  );
}
