import type { LedgerEntry } from "@quayside/shared/orders/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Status } from "../../ui/status.tsx";
import { When } from "../../ui/when.tsx";
import { ledgerSums } from "./ledger-sums.ts";

const accounts: Record<LedgerEntry["account"], string> = {
  receivable: "Receivable",
  sales: "Sales",
  "delivery-income": "Delivery income",
  "tax-payable": "Tax payable",
  "provider-balance": "Provider balance",
  "refunds-payable": "Refunds payable",
  "provider-fees": "Provider fees",
  "external-balance": "Taken elsewhere",
  "gift-cards": "Gift cards",
  "store-credit": "Store credit",
  disputed: "Disputed",
  "dispute-losses": "Dispute losses",
  goodwill: "Goodwill",
};

const columns: CellColumn<LedgerEntry>[] = [
  { id: "at", label: "When", card: "line", cell: ({ at }) => <When at={at} /> },
  { id: "account", label: "Account", card: "title", cell: ({ account }) => accounts[account] },
  {
    id: "debit",
    label: "Debit",
    end: true,
    card: "line",
    cell: ({ amount }) => (amount.amount >= 0 ? <Amount money={amount} /> : null),
  },
  {
    id: "credit",
    label: "Credit",
    end: true,
    card: "line",
    cell: ({ amount }) => (amount.amount < 0 ? <Amount money={{ ...amount, amount: -amount.amount }} /> : null),
  },
];

/** Double entries of this order, debits and credits apart. The foot adds them up: it must be zero in every currency. */
export function LedgerTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const { money } = useFormats();
  if (entries.length === 0) return <p className="section-body soft">No money has moved for this order.</p>;
  return (
    <>
      <DataTable columns={columns} rows={entries} idOf={({ id }) => id} />
      {ledgerSums(entries).map(({ currency, debit, credit, balanced }) => (
        <p key={currency} className="table-foot">
          <Status tone={balanced ? "good" : "bad"}>
            {balanced ? "Balances to" : "Off by"} {money({ amount: balanced ? 0 : debit - credit, currency })}
          </Status>
          <span className="numeric">Debits {money({ amount: debit, currency })}</span>
          <span className="numeric">Credits {money({ amount: credit, currency })}</span>
        </p>
      ))}
    </>
  );
}
