import type { Order } from "@quayside/shared/orders/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { Amount } from "../../ui/amount.tsx";

/** What was paid for, then the tax in it by rate. The figures are the order's own; nothing is recomputed. */
export function OrderTotals({ order }: { order: Order }) {
  const { rate } = useFormats();
  const { totals, promotions, delivery } = order;
  const applied = promotions.filter((promotion) => promotion.applied);
  return (
    <div className="order-totals">
      <table className="tax-summary">
        <caption className="soft small">Tax {totals.taxIncluded ? "included" : "added"}, by rate</caption>
        <thead>
          <tr>
            <th>Rate</th>
            <th data-end>Net</th>
            <th data-end>Tax</th>
          </tr>
        </thead>
        <tbody>
          {totals.taxes.map((tax) => (
            <tr key={tax.rate}>
              <td>{rate(tax.rate)}</td>
              <td data-end>
                <Amount money={tax.net} />
              </td>
              <td data-end>
                <Amount money={tax.tax} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="sums">
        <div>
          <dt>Lines</dt>
          <dd>
            <Amount money={totals.subtotal} />
          </dd>
        </div>
        {totals.discount.amount === 0 ? null : (
          <div>
            <dt>
              Discount {applied.length > 0 ? `(${applied.map(({ name, code }) => code ?? name).join(", ")})` : null}
            </dt>
            <dd>
              −<Amount money={totals.discount} />
            </dd>
          </div>
        )}
        <div>
          <dt>Delivery ({delivery.name})</dt>
          <dd>
            <Amount money={totals.delivery} />
          </dd>
        </div>
        <div>
          <dt>{totals.taxIncluded ? "Tax in it" : "Tax"}</dt>
          <dd>
            <Amount money={totals.tax} />
          </dd>
        </div>
        <div className="sum-total">
          <dt>Total</dt>
          <dd>
            <Amount money={totals.total} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
