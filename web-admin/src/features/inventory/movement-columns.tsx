import type { Movement } from "@quayside/shared/inventory/schema.ts";
import { Link } from "@tanstack/react-router";
import type { Column } from "../../ui/list/list-spec.ts";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";
import { codeWords, holdWords, kindWords } from "./words.ts";

const signed = new Intl.NumberFormat("en-GB", { signDisplay: "exceptZero" });

const change = (
  id: "onHand" | "reserved" | "unavailable" | "incoming",
  label: string,
  more: Partial<Column<Movement>> = {},
): Column<Movement> => ({
  ...{ id, label, end: true, card: "line" },
  cell: (movement) => (movement[id] === 0 ? "–" : signed.format(movement[id])),
  text: (movement) => String(movement[id]),
  ...more,
});

function what({ kind, hold }: Movement): string {
  return hold ? `${kindWords[kind]}: ${holdWords[hold].toLowerCase()}` : kindWords[kind];
}

function causeOf({ code, reason, reference }: Movement): string {
  const said = [code && codeWords[code], reason].filter(Boolean).join(": ");
  return said || reference;
}

/** Orders and transfers are led to; an import is one of several kinds, and a request of staff has no page. */
function Cause({ movement }: { movement: Movement }) {
  const { reference, reason, code } = movement;
  if (reason || code) return <span>{causeOf(movement)}</span>;
  if (reference.startsWith("ord_"))
    return (
      <Link to="/orders/$orderId" params={{ orderId: reference }}>
        Order
      </Link>
    );
  if (reference.startsWith("tra_"))
    return (
      <Link to="/transfers/$transferId" params={{ transferId: reference }}>
        Transfer
      </Link>
    );
  return <span title={reference}>{reference.startsWith("imp_") ? "Import" : <code>{reference}</code>}</span>;
}

export function movementColumns(nameOf: (id: string) => string): Column<Movement>[] {
  return [
    { id: "at", label: "When", card: "line", cell: ({ at }) => <When at={at} />, text: ({ at }) => at },
    { id: "kind", label: "What", card: "title", cell: what, text: what },
    {
      id: "location",
      label: "Location",
      card: "line",
      cell: ({ location }) => nameOf(location),
      text: ({ location }) => location,
    },
    change("onHand", "On hand"),
    change("reserved", "Reserved"),
    change("unavailable", "Unavailable"),
    change("incoming", "Incoming"),
    { id: "cause", label: "Cause", card: "line", cell: (movement) => <Cause movement={movement} />, text: causeOf },
    { id: "by", label: "By", cell: ({ by }) => <Principal name={by} />, text: ({ by }) => by },
  ];
}
