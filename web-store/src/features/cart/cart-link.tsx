import { Link } from "wouter";
import { counted } from "../../lib/format.ts";
import { BasketIcon } from "../../ui/icons.tsx";
import { unitsIn, useCart } from "./use-cart.ts";

export function CartLink() {
  const units = unitsIn(useCart().data);
  return (
    <Link className="cart-link" href="/cart" aria-label={`Basket, ${units === 0 ? "empty" : counted(units, "item")}`}>
      <BasketIcon />
      <span className="cart-link-word">Basket</span>
      {units > 0 ? <span className="cart-link-count">{units}</span> : null}
    </Link>
  );
}
