import type { Money } from "@quayside/shared/kernel/money.ts";
import { formatPrice } from "../lib/format.ts";

interface PriceProps {
  price: Money;
  listPrice?: Money | undefined;
  /** Other variants cost more. */
  from?: boolean;
  large?: boolean;
}

export function Price({ price, listPrice, from = false, large = false }: PriceProps) {
  const isReduced = listPrice !== undefined && listPrice.amount > price.amount;
  return (
    <span className={`price ${isReduced ? "price-reduced" : ""} ${large ? "price-large" : ""}`}>
      {isReduced ? <span className="sr-only">Now </span> : null}
      {from ? <span className="price-from">From </span> : null}
      <span className="price-now">{formatPrice(price)}</span>
      {isReduced ? (
        <s className="price-was">
          <span className="sr-only">, was </span>
          {formatPrice(listPrice)}
        </s>
      ) : null}
    </span>
  );
}
