import type { Cart, CartLine } from "@quayside/shared/cart/schema.ts";
import { Link } from "wouter";
import { formatPrice } from "../../lib/format.ts";
import { Picture } from "../../ui/picture.tsx";
import { LineOptions } from "../cart/line-options.tsx";
import { problemText } from "../cart/line-problem.ts";
import { TotalsList } from "../cart/totals.tsx";

function LineProblem({ line }: { line: CartLine }) {
  const problem = problemText(line);
  return problem ? <p className="cart-line-warning">{problem}</p> : null;
}

function SummaryLines({ cart, locked }: OrderSummaryProps) {
  return (
    <div className="order-summary-body">
      <ul className="summary-lines">
        {cart.lines.map((line) => (
          <li key={line.gift ? `${line.sku} gift` : line.sku}>
            <Picture image={line.image} sizes="4rem" decorative />
            <div>
              <p>
                {line.title} <span className="summary-quantity">× {line.quantity}</span>
              </p>
              <LineOptions options={line.options} />
              {line.gift ? <p className="fine">A gift with this order</p> : null}
              <LineProblem line={line} />
            </div>
            <span>{formatPrice(line.total)}</span>
          </li>
        ))}
      </ul>
      <TotalsList
        totals={cart.totals}
        tenders={cart.tenders}
        promotions={cart.promotions}
        deliveryName={cart.delivery?.name}
        estimate={cart.step === "cart"}
      />
      {locked ? null : (
        <Link className="link" href="/cart">
          Change the basket
        </Link>
      )}
    </div>
  );
}

interface OrderSummaryProps {
  cart: Cart;
  /** It is an order already and cannot be changed here. */
  locked: boolean;
}

/** Beside the steps, where there is room. */
export function OrderSummary(props: OrderSummaryProps) {
  return (
    <aside className="order-summary panel" aria-labelledby="order-summary-heading">
      <h2 id="order-summary-heading">Your order</h2>
      <SummaryLines {...props} />
    </aside>
  );
}

/** Folded away above the steps, on small screens. */
export function FoldedOrderSummary(props: OrderSummaryProps) {
  return (
    <details className="order-summary panel disclosure">
      <summary>
        <span>Your order</span> <strong>{formatPrice(props.cart.totals.total)}</strong>
      </summary>
      <SummaryLines {...props} />
    </details>
  );
}
