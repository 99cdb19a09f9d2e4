import type { BalanceEntry } from "@quayside/shared/gift-cards/schema.ts";
import { Link } from "@tanstack/react-router";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import { Principal } from "../../ui/principal.tsx";
import { type CellColumn, RowCards } from "../../ui/row-cards.tsx";
import { When } from "../../ui/when.tsx";

const kinds: Record<BalanceEntry["kind"], string> = {
  issued: "Issued",
  granted: "Granted",
  spent: "Spent",
  returned: "Given back",
  adjusted: "Taken back",
};

const columns: CellColumn<BalanceEntry>[] = [
  { id: "at", label: "When", card: "line", cell: ({ at }) => <When at={at} /> },
  { id: "kind", label: "What", card: "title", cell: ({ kind }) => kinds[kind] },
  {
    id: "why",
    label: "Why",
    card: "line",
    cell: ({ orderId, reason }) =>
      orderId ? (
        <Link to="/orders/$orderId" params={{ orderId }}>
          Order
        </Link>
      ) : (
        (reason ?? "–")
      ),
  },
  { id: "by", label: "Who", card: "line", cell: ({ by }) => <Principal name={by} /> },
  { id: "amount", label: "Amount", end: true, card: "value", cell: ({ amount }) => <Amount money={amount} /> },
];

interface BalanceEntriesProps {
  entries: readonly BalanceEntry[];
  /** Beside something else, where a table has no room. */
  narrow?: boolean;
}

/** What happened to a gift card or a customer's credit, newest first. */
export function BalanceEntries({ entries, narrow = false }: BalanceEntriesProps) {
  if (entries.length === 0) return <p className="soft section-body">Nothing has happened yet.</p>;
  const Rows = narrow ? RowCards : DataTable;
  return <Rows columns={columns} rows={entries} idOf={({ id }) => id} />;
}
