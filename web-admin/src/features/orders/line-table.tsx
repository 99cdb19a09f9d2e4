import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { Amount } from "../../ui/amount.tsx";
import { Thumbnail } from "../../ui/thumbnail.tsx";

export function LineTable({ lines }: { lines: readonly OrderLine[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>Product</th>
            <th data-end>Price</th>
            <th data-end>Units</th>
            <th data-end>Discount</th>
            <th data-end>Total</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineId}>
              <td>
                <LineProduct line={line} />
              </td>
              <td data-end>
                <Amount money={line.unitPrice} />
              </td>
              <td data-end>{line.quantity}</td>
              <td data-end>{line.discount.amount === 0 ? "–" : <Amount money={line.discount} />}</td>
              <td data-end>
                <Amount money={line.total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LineProduct({ line }: { line: OrderLine }) {
  const { may } = useMe();
  const options = Object.entries(line.options).map(([name, value]) => `${name}: ${value}`);
  return (
    <div className="product-cell">
      <Thumbnail image={line.image} />
      <div>
        {may("catalog.read") ? (
          <Link to="/products/$productId" params={{ productId: line.productId }}>
            {line.title}
          </Link>
        ) : (
          line.title
        )}
        <p className="small soft">{[line.sku, ...options].join(" · ")}</p>
      </div>
    </div>
  );
}
