import type { LedgerEntry } from "@quayside/shared/orders/schema.ts";
import { useFormats } from "../../lib/format.ts";
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
};

/** Double entries of this order, debits and credits apart. The foot adds them up: it must be zero in every currency. */
export function LedgerTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const { money } = useFormats();
  if (entries.length === 0) return <p className="section-body soft">No money has moved for this order.</p>;
  return (
    <div className="table-scroll">
      <table className="table plain-table">
        <thead>
          <tr>
            <th>When</th>
            <th>Account</th>
            <th data-end>Debit</th>
            <th data-end>Credit</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, account, amount, transactionId }, row) => (
            <tr key={id} data-group={entries[row - 1]?.transactionId === transactionId || undefined}>
              <td>
                <When at={at} />
              </td>
              <td>{accounts[account]}</td>
              <td data-end>{amount.amount >= 0 ? money(amount) : ""}</td>
              <td data-end>{amount.amount < 0 ? money({ ...amount, amount: -amount.amount }) : ""}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {ledgerSums(entries).map(({ currency, debit, credit, balanced }) => (
            <tr key={currency}>
              <th scope="row">Sum</th>
              <td>
                {balanced ? (
                  <Status tone="good">Balances to {money({ amount: 0, currency })}</Status>
                ) : (
                  <Status tone="bad">Off by {money({ amount: debit - credit, currency })}</Status>
                )}
              </td>
              <td data-end>{money({ amount: debit, currency })}</td>
              <td data-end>{money({ amount: credit, currency })}</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}
