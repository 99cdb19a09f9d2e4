import type { Cart, DeliveryChoice } from "@quayside/shared/cart/schema.ts";
import { type FormEvent, useEffect, useEffectEvent, useState } from "react";
import { formatArrival, formatDays, formatPrice } from "../../lib/format.ts";
import { useOperation } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { cartRequest, useCartAct } from "../cart/use-cart.ts";

interface DeliveryStepProps {
  cart: Cart;
  onDone: () => void;
}

export function DeliveryStep({ cart, onDone }: DeliveryStepProps) {
  const { data: options, error, refetch } = useOperation("cart.delivery-options", cartRequest(cart.id));
  if (error && !options) return <Failure error={error} kept="Your address is kept." onRetry={() => refetch()} />;
  if (!options) return <Skeleton label="Looking for ways to deliver" shape="lines" count={2} />;
  if (options.length === 0)
    return (
      <Notice tone="warning" title="We cannot deliver this basket to your address" alert>
        <p>It may be too heavy for the parcel services there. Take something out, or choose another address above.</p>
      </Notice>
    );
  return <DeliveryForm cart={cart} options={options} onDone={onDone} />;
}

function DeliveryForm({ cart, options, onDone }: DeliveryStepProps & { options: readonly DeliveryChoice[] }) {
  const [chosen, setChosen] = useState(cart.delivery?.id ?? options[0]?.id ?? "");
  const choose = useCartAct("cart.choose-delivery");
  const isPreselected = cart.delivery === undefined;
  // What is preselected is in the sum that is shown beside it.
  const preselect = useEffectEvent(() =>
    choose.mutate({ request: { params: { cartId: cart.id }, body: { optionId: chosen } } }),
  );
  useEffect(() => {
    if (isPreselected) preselect();
  }, [isPreselected]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (choose.isPending) return;
    choose.mutate({ request: { params: { cartId: cart.id }, body: { optionId: chosen } } }, { onSuccess: onDone });
  };
  return (
    <form className="step-form" onSubmit={submit} aria-label="Delivery">
      <fieldset className="delivery-options">
        <legend className="sr-only">How shall we send it?</legend>
        {options.map((option) => (
          <label key={option.id} className="delivery-option">
            <input
              type="radio"
              name="delivery"
              value={option.id}
              checked={option.id === chosen}
              onChange={() => setChosen(option.id)}
            />
            <DeliveryOption option={option} />
          </label>
        ))}
      </fieldset>
      {choose.error ? <Failure error={choose.error} kept="Your address is kept." /> : null}
      <button type="submit" className="button button-wide" aria-disabled={choose.isPending}>
        {choose.isPending ? "One moment…" : "Go on to payment"}
      </button>
    </form>
  );
}

function DeliveryOption({ option }: { option: DeliveryChoice }) {
  const { name, price, fullPrice, days, estimate } = option;
  return (
    <>
      <span className="delivery-option-what">
        <strong>{name}</strong>
        <span>
          {estimate ? "Arrives " : ""}
          {formatArrival(option)}
        </span>
        {estimate ? <span className="fine">{formatDays(days)}</span> : null}
      </span>
      <span className="delivery-option-price">
        {fullPrice ? (
          <s className="price-was">
            <span className="sr-only">before discount </span>
            {formatPrice(fullPrice)}
          </s>
        ) : null}{" "}
        {price.amount === 0 ? "Free" : formatPrice(price)}
      </span>
    </>
  );
}
