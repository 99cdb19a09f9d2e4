import type { CartLine } from "@quayside/shared/cart/schema.ts";
import { Link } from "wouter";
import { formatPrice } from "../../lib/format.ts";
import { Picture } from "../../ui/picture.tsx";
import { Price } from "../../ui/price.tsx";
import { Quantity } from "../../ui/quantity.tsx";
import { LineOptions } from "./line-options.tsx";
import { problemText } from "./line-problem.ts";

interface CartLineRowProps {
  line: CartLine;
  /** What the shopper just chose, before the store has answered. */
  pendingQuantity?: number | undefined;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

export function CartLineRow({ line, pendingQuantity, onQuantity, onRemove }: CartLineRowProps) {
  const problem = problemText(line);
  const isGone = line.problem === "NO_LONGER_SOLD";
  const href = `/p/${line.slug}?sku=${encodeURIComponent(line.sku)}`;
  return (
    <li className={`cart-line ${problem ? "cart-line-problem" : ""}`}>
      <Picture image={line.image} sizes="(min-width: 40rem) 7rem, 5rem" decorative />
      <div className="cart-line-what">
        {isGone ? (
          <span className="cart-line-title">{line.title}</span>
        ) : (
          <Link className="cart-line-title" href={href}>
            {line.title}
          </Link>
        )}
        <LineOptions options={line.options} />
        {line.gift ? <p className="fine">A gift with this order</p> : null}
        {line.gift || isGone ? null : <Price price={line.unitPrice} listPrice={line.listPrice} />}
        {problem ? <p className="cart-line-warning">{problem}</p> : null}
      </div>
      {line.gift ? (
        <p className="cart-line-amount">{line.quantity} ×</p>
      ) : (
        <div className="cart-line-amount">
          {isGone || line.problem === "SOLD_OUT" ? null : (
            <Quantity
              label={line.title}
              value={pendingQuantity ?? line.quantity}
              max={Math.max(line.available, 1)}
              onChange={onQuantity}
            />
          )}
          <button type="button" className="link-button" onClick={onRemove} aria-label={`Remove ${line.title}`}>
            Remove
          </button>
        </div>
      )}
      <LineTotal line={line} />
    </li>
  );
}

/** Nothing for what is no longer sold: it has no price. */
function LineTotal({ line }: { line: CartLine }) {
  if (line.problem === "NO_LONGER_SOLD") return null;
  return (
    <p className="cart-line-total">
      <span className="sr-only">Line total </span>
      {line.discount.amount > 0 ? (
        <s className="price-was">
          <span className="sr-only">before discount </span>
          {formatPrice(line.subtotal)}
        </s>
      ) : null}{" "}
      <strong>{formatPrice(line.total)}</strong>
    </p>
  );
}
