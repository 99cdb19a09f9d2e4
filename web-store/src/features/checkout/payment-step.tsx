import type { Cart } from "@quayside/shared/cart/schema.ts";
import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { call } from "../../lib/api.ts";
import { queryKeyOf } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { blocksOrder } from "../cart/line-problem.ts";
import { StoreCreditSwitch } from "../cart/store-credit-switch.tsx";
import { cartRequest } from "../cart/use-cart.ts";
import { ChangeOrder } from "../order/change-order.tsx";
import { useConfirmOrder } from "../order/confirm-order.ts";
import { FreeOrderForm } from "./free-order-form.tsx";
import { placeOrder } from "./intention.ts";
import { PaymentForm } from "./payment-form.tsx";
import type { PayWish } from "./use-payment.ts";
import { whatChanged } from "./what-changed.ts";

interface PaymentStepProps {
  cart: Cart;
  config: StoreConfig;
  /** The cart is an order from now on, whatever becomes of the payment. */
  onPlaced: (cart: Cart) => void;
}

interface Refused {
  error: AppError;
  changes: string[];
}

/** After these the cart is not what was shown; the shopper sees the difference and decides again. */
const isAboutCart = ({ code }: AppError) =>
  ["QUOTE_CHANGED", "SOLD_OUT", "CODE_USED_UP", "CART_INCOMPLETE"].includes(code);

export function PaymentStep({ cart, config, onPlaced }: PaymentStepProps) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [refused, setRefused] = useState<Refused>();
  const [orderId, setOrderId] = useState<string>();
  const confirmOrder = useConfirmOrder();

  const prepare = async ({ keepCard }: PayWish) => {
    setRefused(undefined);
    // Opens the customer's place for cards at the provider, where there is none yet.
    if (keepCard && !orderId) await call("account.begin-card", {});
    const placed = await placeOrder(cart, { keepCard });
    onPlaced(cart);
    setOrderId(placed.orderId);
    return { orderId: placed.orderId, clientSecret: placed.payment?.clientSecret };
  };
  const refuse = async (error: AppError) => {
    setRefused({ error, changes: [] });
    if (error.code === "CART_CLOSED") await client.invalidateQueries({ queryKey: ["cart.get"] });
    if (!isAboutCart(error)) return;
    // What is published may be some seconds older than what the order was refused for.
    const now = await call("cart.review", cartRequest(cart.id));
    client.setQueryData(queryKeyOf("cart.get", cartRequest(cart.id)), now);
    setRefused({ error, changes: whatChanged(cart, now) });
  };

  const thank = async (paidId: string) => {
    await confirmOrder(paidId);
    navigate(`/order/${paidId}/thank-you`, { replace: true });
  };

  const Form = cart.totals.due.amount === 0 ? FreeOrderForm : PaymentForm;
  return (
    <>
      {refused ? <Refusal {...refused} cart={cart} /> : null}
      {orderId ? null : <StoreCreditSwitch cart={cart} />}
      <Form
        config={config}
        total={cart.totals.due}
        offersKeeping={!orderId}
        prepare={prepare}
        onConfirmed={thank}
        onRefused={refuse}
      />
      {orderId ? <ChangeOrder orderId={orderId} /> : null}
    </>
  );
}

function Refusal({ error, changes, cart }: Refused & { cart: Cart }) {
  if (!isAboutCart(error)) return <Failure error={error} kept="Nothing was charged. Your basket is kept." />;
  return (
    <Notice tone="warning" title="Something changed before you paid" alert>
      <p>
        {changes.length > 0 ? "Nothing was ordered or charged." : `${error.message} Nothing was charged.`} Please look
        at the new figures and decide again.
      </p>
      {changes.length > 0 ? (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      ) : null}
      {cart.lines.some(blocksOrder) ? (
        <Link className="link" href="/cart">
          Mend the basket
        </Link>
      ) : null}
    </Notice>
  );
}
