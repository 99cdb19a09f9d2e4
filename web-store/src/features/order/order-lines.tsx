import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { Link } from "wouter";
import { formatDay, formatPrice } from "../../lib/format.ts";
import { Picture } from "../../ui/picture.tsx";
import { LineOptions } from "../cart/line-options.tsx";
import { TotalsList } from "../cart/totals.tsx";

function cancelledText({ quantity, cancelled }: OrderStatus["lines"][number]): string {
  if (quantity === cancelled) return "Taken off the order";
  return `${cancelled} of ${quantity} taken off the order`;
}

/** Money that has gone back to the shopper, or is on its way there. */
function Refunds({ refunds }: Pick<OrderStatus, "refunds">) {
  if (refunds.length === 0) return null;
  return (
    <ul className="order-refunds">
      {refunds.map(({ at, amount, state }) => (
        <li key={`${at} ${amount.amount}`}>
          <span>
            {state === "succeeded" ? "Returned to you" : "Being returned to you"}, {formatDay(at)}
          </span>
          <strong>{formatPrice(amount)}</strong>
        </li>
      ))}
    </ul>
  );
}

export function OrderLines({ order }: { order: OrderStatus }) {
  return (
    <section className="panel" aria-labelledby="order-lines-heading">
      <h2 id="order-lines-heading">What you ordered</h2>
      <ul className="summary-lines">
        {order.lines.map((line) => (
          <li key={line.lineId}>
            <Picture image={line.image} sizes="4rem" decorative />
            <div>
              <p>
                {line.slug ? <Link href={`/p/${line.slug}`}>{line.title}</Link> : line.title}{" "}
                <span className="summary-quantity">× {line.quantity}</span>
              </p>
              <LineOptions options={line.options} />
              {line.gift ? <p className="fine">A gift with this order</p> : null}
              {line.cancelled > 0 ? <p className="fine">{cancelledText(line)}</p> : null}
            </div>
            <span>{formatPrice(line.total)}</span>
          </li>
        ))}
      </ul>
      <TotalsList
        totals={order.totals}
        tenders={order.tenders}
        promotions={order.promotions}
        deliveryName={order.delivery.name}
        isOrdered
      />
      <Refunds refunds={order.refunds} />
    </section>
  );
}
