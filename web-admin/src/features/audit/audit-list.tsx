import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { wordsOf } from "../../ui/detail/path-label.ts";
import type { Column, ListSpec } from "../../ui/list/list-spec.ts";
import { Principal } from "../../ui/principal.tsx";
import { When } from "../../ui/when.tsx";
import type { AuditSearch } from "./audit-search.ts";

export const auditColumns: Column<AuditEntry>[] = [
  { id: "action", label: "Action", card: "title", cell: ({ action }) => action, text: ({ action }) => action },
  { id: "at", label: "When", card: "line", cell: ({ at }) => <When at={at} />, text: ({ at }) => at },
  {
    id: "actor",
    label: "Who",
    card: "line",
    cell: ({ actor, actorName }) => actorName ?? <Principal name={actor} />,
    text: ({ actor, actorName }) => actorName ?? actor,
  },
  {
    id: "object",
    label: "Object",
    card: "line",
    cell: (entry) => <ObjectName entry={entry} />,
    text: ({ objectType, objectId }) => `${objectType}:${objectId}`,
  },
  { id: "reason", label: "Reason", cell: ({ reason }) => reason ?? "–", text: ({ reason }) => reason ?? "" },
  {
    id: "request",
    label: "Request",
    optional: true,
    cell: ({ requestId }) => <span className="mono">{requestId}</span>,
    text: ({ requestId }) => requestId,
  },
];

/** Kinds of objects that people change; others are found by the object itself. */
const objectTypes = ["order", "product", "category", "sku", "customer", "promotion", "settings", "staff"].map(
  (value) => ({
    value,
    label: wordsOf(value),
  }),
);

/** The list in the state it is in: a row opens its entry beside it, and the days and filters stay. */
export function auditList(search: AuditSearch): ListSpec<AuditEntry, AuditSearch> {
  return {
    id: "audit",
    one: "entry",
    many: "entries",
    idOf: ({ id }) => id,
    linkOf: ({ id }) => ({ to: "/audit", search: { ...search, entry: id } }),
    filters: [
      { kind: "days", from: "from", to: "to", label: "Days (UTC)" },
      { kind: "text", name: "actor", label: "Who", placeholder: "Who, ada@…" },
      { kind: "choice", name: "type", label: "Kind of object", options: objectTypes },
      { kind: "text", name: "object", label: "Object", placeholder: "Object, order:ord_01J…" },
      { kind: "text", name: "action", label: "Action", placeholder: "Action, order.cancelled" },
    ],
    whole: "Last 31 days",
    views: [
      { name: "Settings changed", search: { type: "settings" } },
      { name: "Staff changed", search: { type: "staff" } },
      { name: "Stock adjusted", search: { action: "stock.adjusted" } },
      { name: "Orders cancelled", search: { action: "order.cancelled" } },
    ],
    nothingYet: { title: "Nothing happened yet", text: "Every change of state is written here as it is made." },
    columns: auditColumns,
  };
}

/** Long ids by their end, which tells them apart; the whole one is in the title, the file and the entry. */
function ObjectName({ entry: { objectType, objectId } }: { entry: AuditEntry }) {
  const short = objectId.length > 20 ? `…${objectId.slice(-8)}` : objectId;
  return <span className="mono nowrap" title={`${objectType}:${objectId}`}>{`${objectType} ${short}`}</span>;
}
