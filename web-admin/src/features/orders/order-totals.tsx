import { tenderNames } from "@quayside/shared/gift-cards/schema.ts";
import type { Order } from "@quayside/shared/orders/schema.ts";
import type { ReactNode } from "react";
import { Amount } from "../../ui/amount.tsx";
import { TaxSummary } from "./tax-summary.tsx";

/** What was paid for, beside the tax in it by rate. The figures are the order's own; nothing is recomputed. */
export function OrderTotals({ order: { totals, promotions, delivery, tenders } }: { order: Order }) {
  const namesOn = (wanted: "goods" | "delivery") =>
    promotions.filter(({ applied, on = "goods" }) => applied && on === wanted).map(({ name, code }) => code ?? name);
  const codes = namesOn("goods");
  return (
    <div className="order-totals">
      <TaxSummary totals={totals} />
      <dl className="sums">
        <Sum name="Lines">
          <Amount money={totals.subtotal} />
        </Sum>
        {totals.discount.amount === 0 ? null : (
          <Sum name={codes.length > 0 ? `Discount (${codes.join(", ")})` : "Discount"}>
            −<Amount money={totals.discount} />
          </Sum>
        )}
        <Sum name={`Delivery (${[delivery.name, ...namesOn("delivery")].join(", ")})`}>
          <Amount money={totals.delivery} />
        </Sum>
        <Sum name={totals.taxIncluded ? "Of which tax" : "Tax"}>
          <Amount money={totals.tax} />
        </Sum>
        <Sum name="Total" last>
          <Amount money={totals.total} />
        </Sum>
        {tenders.map(({ kind, reference, amount }) => (
          <Sum key={reference} name={tenderNames[kind]}>
            −<Amount money={amount} />
          </Sum>
        ))}
        {tenders.length > 0 ? (
          <Sum name="By card" last>
            <Amount money={totals.due} />
          </Sum>
        ) : null}
      </dl>
    </div>
  );
}

function Sum({ name, last = false, children }: { name: string; last?: boolean; children: ReactNode }) {
  return (
    <div className={last ? "sum-total" : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
