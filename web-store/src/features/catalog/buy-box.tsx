import type { PublicProduct } from "@quayside/shared/catalog/schema.ts";
import { useState } from "react";
import { announce } from "../../ui/announcer.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Price } from "../../ui/price.tsx";
import { Quantity } from "../../ui/quantity.tsx";
import { useAddToCart } from "../cart/add-to-cart.ts";
import { AddedDrawer } from "../cart/added-drawer.tsx";
import { DeliveryPromises } from "./delivery-promise.tsx";
import { OptionPicker } from "./option-picker.tsx";
import { StockLine } from "./stock-line.tsx";
import { choicesOf, type PublicVariant, withOption } from "./variant-choice.ts";

interface BuyBoxProps {
  product: PublicProduct;
  variant: PublicVariant;
  onVariant: (variant: PublicVariant) => void;
}

export function BuyBox({ product, variant, onVariant }: BuyBoxProps) {
  const [quantity, setQuantity] = useState(1);
  const [added, setAdded] = useState<number>();
  const addToCart = useAddToCart();
  const wanted = Math.min(quantity, Math.max(variant.available, 1));

  const choose = (name: string, value: string) => {
    const next = withOption(product.variants, variant, name, value);
    if (next) onVariant(next);
  };
  const add = () => {
    if (addToCart.isPending) return;
    addToCart.mutate([{ sku: variant.sku, quantity: wanted }], {
      onSuccess: () => {
        setAdded(wanted);
        announce(`${product.title} is in your basket`);
      },
    });
  };

  return (
    <div className="buy-box">
      <p className="buy-box-price">
        <Price price={variant.price} listPrice={variant.listPrice} large />
      </p>
      {choicesOf(product.variants, variant).map((choice) => (
        <OptionPicker
          key={choice.name}
          choice={choice}
          value={variant.options[choice.name]}
          onChoose={(value) => choose(choice.name, value)}
        />
      ))}
      <StockLine available={variant.available} />
      {variant.available > 0 ? (
        <div className="buy-box-row">
          <Quantity label={product.title} value={wanted} max={variant.available} onChange={setQuantity} />
          <button type="button" className="button button-wide" onClick={add} aria-disabled={addToCart.isPending}>
            {addToCart.isPending ? "Adding…" : "Add to basket"}
          </button>
        </div>
      ) : null}
      {addToCart.error ? <Failure error={addToCart.error} kept="What was in your basket is still there." /> : null}
      <DeliveryPromises />
      <AddedDrawer cart={addToCart.data} sku={variant.sku} quantity={added} onClose={() => setAdded(undefined)} />
    </div>
  );
}
