import type { Totals } from "@quayside/shared/cart/schema.ts";
import { formatPrice } from "../../lib/format.ts";

/** Rates are per cent × 10 000: 200 000 is 20 %. */
const rateText = (rate: number) => `${rate / 10_000} %`;

interface TotalsListProps {
  totals: Totals;
  codes?: readonly string[];
  /** Named where it is chosen; before that it is still open. */
  deliveryName?: string | undefined;
  /** Before an address is known, tax and delivery can still change. */
  estimate?: boolean;
}

export function TotalsList({ totals, codes = [], deliveryName, estimate = false }: TotalsListProps) {
  return (
    <dl className="totals">
      <div>
        <dt>Items</dt>
        <dd>{formatPrice(totals.subtotal)}</dd>
      </div>
      {totals.discount.amount > 0 ? (
        <div className="totals-discount">
          <dt>Discount{codes.length > 0 ? ` (${codes.join(", ")})` : ""}</dt>
          <dd>−{formatPrice(totals.discount)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{deliveryName ? `Delivery (${deliveryName})` : "Delivery"}</dt>
        <dd>{deliveryPrice(totals, deliveryName)}</dd>
      </div>
      {totals.taxIncluded ? null : (
        <div>
          <dt>Tax{estimate ? " (estimate)" : ""}</dt>
          <dd>{formatPrice(totals.tax)}</dd>
        </div>
      )}
      <div className="totals-total">
        <dt>Total</dt>
        <dd>{formatPrice(totals.total)}</dd>
      </div>
      {totals.due.amount < totals.total.amount ? (
        <>
          <div className="totals-discount">
            <dt>Gift cards and credit</dt>
            <dd>−{formatPrice({ ...totals.total, amount: totals.total.amount - totals.due.amount })}</dd>
          </div>
          <div className="totals-total">
            <dt>Left to pay</dt>
            <dd>{formatPrice(totals.due)}</dd>
          </div>
        </>
      ) : null}
      {totals.taxIncluded && totals.tax.amount > 0 ? (
        <div className="totals-note">
          <dt>
            Includes tax{totals.taxes.length === 1 && totals.taxes[0] ? ` at ${rateText(totals.taxes[0].rate)}` : ""}
          </dt>
          <dd>{formatPrice(totals.tax)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function deliveryPrice({ delivery }: Totals, deliveryName: string | undefined): string {
  if (delivery.amount > 0) return formatPrice(delivery);
  return deliveryName ? "Free" : "At checkout";
}
