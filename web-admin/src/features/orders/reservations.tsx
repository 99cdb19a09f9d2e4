import type { Order, Reservation } from "@quayside/shared/orders/schema.ts";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { Status, type Tone } from "../../ui/status.tsx";

const states: Record<Reservation["state"], [string, Tone]> = {
  held: ["Held", "calm"],
  released: ["Released", "plain"],
  shipped: ["Shipped", "good"],
};

/** The units held for this order, and until when while it is unpaid. */
export function Reservations({ order, reservations }: { order: Order; reservations: readonly Reservation[] }) {
  const { instant } = useFormats();
  const { may } = useMe();
  if (reservations.length === 0) return <p className="section-body soft">No stock is held for this order.</p>;
  return (
    <>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th>SKU</th>
              <th>Location</th>
              <th data-end>Units</th>
              <th>State</th>
            </tr>
          </thead>
          <tbody>
            {reservations.map(({ sku, location, quantity, state }) => (
              <tr key={`${sku} ${location} ${state}`}>
                <td className="mono">
                  {may("inventory.read") ? (
                    <Link to="/inventory/$sku/stock" params={{ sku }}>
                      {sku}
                    </Link>
                  ) : (
                    sku
                  )}
                </td>
                <td>{location}</td>
                <td data-end>{quantity}</td>
                <td>
                  <Status tone={states[state][1]}>{states[state][0]}</Status>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {order.paymentState === "awaiting" && order.reservedUntil ? (
        <p className="section-note soft">Unpaid: held until {instant(order.reservedUntil)}, then released.</p>
      ) : null}
    </>
  );
}
