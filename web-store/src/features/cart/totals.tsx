import type { PromotionTrace, Totals } from "@quayside/shared/cart/schema.ts";
import type { Tender } from "@quayside/shared/orders/refund.ts";
import { formatPrice } from "../../lib/format.ts";

/** Rates are per cent × 10 000: 200 000 is 20 %. */
const rateText = (rate: number) => `${rate / 10_000}%`;

interface TotalsListProps {
  totals: Totals;
  /** Gift cards and store credit, with what each pays. */
  tenders: readonly Tender[];
  /** It is settled what pays how much. */
  isOrdered?: boolean;
  /** Those that took something off are named beside what they took off. */
  promotions?: readonly PromotionTrace[];
  /** Named where it is chosen; before that it is still open. */
  deliveryName?: string | undefined;
  /** Before an address is known, tax and delivery can still change. */
  estimate?: boolean;
}

export function TotalsList({
  totals,
  tenders,
  isOrdered = false,
  promotions = [],
  deliveryName,
  estimate = false,
}: TotalsListProps) {
  return (
    <dl className="totals">
      <div>
        <dt>Items</dt>
        <dd>{formatPrice(totals.subtotal)}</dd>
      </div>
      {totals.discount.amount > 0 ? (
        <div className="totals-discount">
          <dt>{withNames("Discount", namesOn("goods", promotions))}</dt>
          <dd>−{formatPrice(totals.discount)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{withNames("Delivery", [...(deliveryName ? [deliveryName] : []), ...namesOn("delivery", promotions)])}</dt>
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
          {tenders.map(({ kind, reference, amount }) => (
            <div key={reference} className="totals-discount">
              <dt>{kind === "gift-card" ? "Gift card" : "Store credit"}</dt>
              <dd>−{formatPrice(amount)}</dd>
            </div>
          ))}
          <div className="totals-total">
            <dt>{isOrdered ? "By card" : "Left to pay"}</dt>
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

/** A code says more than its promotion's name to whoever entered it. */
function namesOn(on: PromotionTrace["on"], promotions: readonly PromotionTrace[]): string[] {
  return promotions.filter((each) => each.applied && each.on === on).map(({ code, name }) => code ?? name);
}

const withNames = (label: string, names: readonly string[]) =>
  names.length > 0 ? `${label} (${names.join(", ")})` : label;

function deliveryPrice({ delivery }: Totals, deliveryName: string | undefined): string {
  if (delivery.amount > 0) return formatPrice(delivery);
  return deliveryName ? "Free" : "At checkout";
}
