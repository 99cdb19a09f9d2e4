import type { PublicProduct } from "@quayside/shared/catalog/schema.ts";
import { useState } from "react";
import { formatPrice } from "../../lib/format.ts";
import { announce } from "../../ui/announcer.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Price } from "../../ui/price.tsx";
import { Quantity } from "../../ui/quantity.tsx";
import { useReady } from "../../ui/use-ready.ts";
import { useAddToCart } from "../cart/add-to-cart.ts";
import { AddedDrawer } from "../cart/added-drawer.tsx";
import { DeliveryPromises } from "./delivery-promises.tsx";
import { OptionPicker } from "./option-picker.tsx";
import { StockLine } from "./stock-line.tsx";
import { choicesOf, type PublicVariant, withOption } from "./variant-choice.ts";

interface BuyBoxProps {
  product: PublicProduct;
  variant: PublicVariant;
  onVariant: (variant: PublicVariant) => void;
}

/** Adds to the cart, one request at a time; remembers how many went in until the shopper has seen it. */
function useBuying(title: string, sku: string) {
  const { mutate, isPending, error, data: cart } = useAddToCart();
  const [added, setAdded] = useState<number>();
  const buy = (quantity: number) => {
    if (isPending) return;
    const onSuccess = () => {
      setAdded(quantity);
      announce(`${title} is in your basket`);
    };
    mutate([{ sku, quantity }], { onSuccess });
  };
  return { buy, isPending, error, cart, added, forget: () => setAdded(undefined) };
}

function Buying({ product, variant }: Pick<BuyBoxProps, "product" | "variant">) {
  const [quantity, setQuantity] = useState(1);
  const { buy, isPending, error, cart, added, forget } = useBuying(product.title, variant.sku);
  const isReady = useReady();
  const wanted = Math.min(quantity, Math.max(variant.available, 1));
  return (
    <>
      {variant.available > 0 ? (
        <div className="buy-box-row">
          <Quantity label={product.title} value={wanted} max={variant.available} onChange={setQuantity} />
          <button
            type="button"
            className="button button-wide"
            onClick={() => buy(wanted)}
            disabled={!isReady}
            aria-disabled={isPending}
          >
            {isPending ? "Adding…" : "Add to basket"}
          </button>
        </div>
      ) : null}
      {error ? <Failure error={error} kept="What was in your basket is still there." /> : null}
      <AddedDrawer cart={cart} sku={variant.sku} quantity={added} onClose={forget} />
    </>
  );
}

export function BuyBox({ product, variant, onVariant }: BuyBoxProps) {
  const choose = (name: string, value: string) => {
    const next = withOption(product.variants, variant, name, value);
    if (next) onVariant(next);
  };
  return (
    <div className="buy-box">
      <p className="buy-box-price">
        <Price price={variant.price} listPrice={variant.listPrice} large />
        {variant.lowestPrice ? (
          <span className="buy-box-lowest">Lowest price in the 30 days before: {formatPrice(variant.lowestPrice)}</span>
        ) : null}
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
      <Buying product={product} variant={variant} />
      <DeliveryPromises />
    </div>
  );
}
