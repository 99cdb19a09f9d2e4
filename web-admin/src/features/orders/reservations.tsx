import type { Order, Reservation } from "@quayside/shared/orders/schema.ts";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../lib/format.ts";
import { useMe } from "../../lib/me.ts";
import { DataTable } from "../../ui/detail/data-table.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status, type Tone } from "../../ui/status.tsx";
import { useLocations } from "../inventory/use-locations.ts";

const states: Record<Reservation["state"], [string, Tone]> = {
  held: ["Held", "calm"],
  released: ["Released", "plain"],
  shipped: ["Shipped", "good"],
};

const columnsOf = (nameOf: (location: string) => string): CellColumn<Reservation>[] => [
  { id: "sku", label: "SKU", card: "title", cell: ({ sku }) => <SkuLink sku={sku} /> },
  { id: "location", label: "Location", card: "line", cell: ({ location }) => nameOf(location) },
  { id: "units", label: "Units", end: true, card: "line", cell: ({ quantity }) => quantity },
  {
    id: "state",
    label: "State",
    card: "status",
    cell: ({ state }) => <Status tone={states[state][1]}>{states[state][0]}</Status>,
  },
];

/** The units held for this order, and until when while it is unpaid. */
export function Reservations({ order, reservations }: { order: Order; reservations: readonly Reservation[] }) {
  const { instant } = useFormats();
  const { nameOf } = useLocations();
  if (reservations.length === 0) return <p className="section-body soft">No stock is held for this order.</p>;
  return (
    <>
      <DataTable
        columns={columnsOf(nameOf)}
        rows={reservations}
        idOf={({ sku, location, state }) => `${sku} ${location} ${state}`}
      />
      {order.paymentState === "awaiting" && order.reservedUntil ? (
        <p className="section-note soft">Unpaid: held until {instant(order.reservedUntil)}, then released.</p>
      ) : null}
    </>
  );
}

function SkuLink({ sku }: { sku: string }) {
  const { may } = useMe();
  if (!may("inventory.read")) return <span className="mono">{sku}</span>;
  return (
    <Link to="/inventory/$sku/stock" params={{ sku }} className="mono">
      {sku}
    </Link>
  );
}
