import type { OrderLine } from "@quayside/shared/orders/schema.ts";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/detail/data-table.tsx";
import type { CellColumn } from "../../ui/row-cards.tsx";
import { Thumbnail } from "../../ui/thumbnail.tsx";

const columns: CellColumn<OrderLine>[] = [
  { id: "product", label: "Product", card: "title", cell: (line) => <LineProduct line={line} /> },
  { id: "price", label: "Price", end: true, card: "line", cell: ({ unitPrice }) => <Amount money={unitPrice} /> },
  { id: "units", label: "Units", end: true, card: "line", cell: (line) => <Units line={line} /> },
  {
    id: "discount",
    label: "Discount",
    end: true,
    card: "line",
    cell: ({ discount }) => (discount.amount === 0 ? "–" : <Amount money={discount} />),
  },
  { id: "total", label: "Total", end: true, card: "value", cell: ({ total }) => <Amount money={total} /> },
];

export function LineTable({ lines }: { lines: readonly OrderLine[] }) {
  return <DataTable columns={columns} rows={lines} idOf={({ lineId }) => lineId} isLong />;
}

function Units({ line: { quantity, cancelled } }: { line: OrderLine }) {
  if (cancelled === 0) return quantity;
  return (
    <>
      {quantity - cancelled}
      <span className="product-note small soft">{cancelled} cancelled</span>
    </>
  );
}

function LineProduct({ line }: { line: OrderLine }) {
  const { may } = useMe();
  const options = Object.entries(line.options).map(([name, value]) => `${name}: ${value}`);
  return (
    <span className="product-cell">
      <Thumbnail image={line.image} />
      <span>
        {line.productId && may("catalog.read") ? (
          <Link to="/products/$productId" params={{ productId: line.productId }}>
            {line.title}
          </Link>
        ) : (
          line.title
        )}
        <span className="product-note small soft">
          {[line.sku, ...options, ...(line.gift ? ["a gift"] : [])].join(" · ")}
        </span>
      </span>
    </span>
  );
}
