import type { Order } from "@quayside/shared/orders/schema.ts";
import { useFormats } from "../../lib/format.ts";
import { Amount } from "../../ui/amount.tsx";

export function TaxSummary({ totals }: Pick<Order, "totals">) {
  const { rate } = useFormats();
  return (
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
  );
}
