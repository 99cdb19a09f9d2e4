import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { Link } from "wouter";
import { formatPrice } from "../../lib/format.ts";
import { Picture } from "../../ui/picture.tsx";
import { LineOptions } from "../cart/line-options.tsx";
import { TotalsList } from "../cart/totals.tsx";

export function OrderLines({ order }: { order: OrderStatus }) {
  return (
    <section className="panel" aria-labelledby="order-lines-heading">
      <h2 id="order-lines-heading">What you ordered</h2>
      <ul className="summary-lines">
        {order.lines.map((line) => (
          <li key={line.sku}>
            <Picture image={line.image} sizes="4rem" decorative />
            <div>
              <p>
                {line.slug ? <Link href={`/p/${line.slug}`}>{line.title}</Link> : line.title}{" "}
                <span className="summary-quantity">× {line.quantity}</span>
              </p>
              <LineOptions options={line.options} />
            </div>
            <span>{formatPrice(line.total)}</span>
          </li>
        ))}
      </ul>
      <TotalsList totals={order.totals} tenders={order.tenders} isOrdered deliveryName={order.delivery.name} />
    </section>
  );
}
