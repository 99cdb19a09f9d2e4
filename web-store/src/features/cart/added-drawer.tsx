import type { Cart } from "@quayside/shared/cart/schema.ts";
import { Link } from "wouter";
import { counted, formatPrice } from "../../lib/format.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Picture } from "../../ui/picture.tsx";
import { LineOptions } from "./line-options.tsx";
import { unitsIn } from "./use-cart.ts";
import "./added-drawer.css";

interface AddedDrawerProps {
  cart: Cart | undefined;
  sku: string;
  /** How many were just added; undefined keeps the drawer shut. */
  quantity: number | undefined;
  onClose: () => void;
}

/** Confirms what went into the cart and offers the way on. */
export function AddedDrawer({ cart, sku, quantity, onClose }: AddedDrawerProps) {
  const line = cart?.lines.find((one) => one.sku === sku);
  return (
    <Dialog open={quantity !== undefined && line !== undefined} title="In your basket" onClose={onClose}>
      {cart && line ? (
        <>
          <div className="added-line">
            <Picture image={line.image} sizes="6rem" decorative />
            <div>
              <p className="added-title">{line.title}</p>
              <LineOptions options={line.options} />
              <p>
                {quantity} × {formatPrice(line.unitPrice)}
              </p>
            </div>
          </div>
          <p className="added-sum">
            <span>{counted(unitsIn(cart), "item")} in the basket</span>
            <strong>{formatPrice(cart.totals.subtotal)}</strong>
          </p>
          <div className="added-actions">
            <Link className="button button-wide" href="/checkout" onClick={onClose}>
              Go to checkout
            </Link>
            <Link className="button button-quiet button-wide" href="/cart" onClick={onClose}>
              See the basket
            </Link>
            <button type="button" className="link-button" onClick={onClose}>
              Keep looking around
            </button>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}
