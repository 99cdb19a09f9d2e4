import { useLocation } from "wouter";
import { cartPass } from "../../lib/guest.ts";
import { useAct } from "../../lib/query.ts";
import { Failure } from "../../ui/failure.tsx";
import { withdrawIntention } from "../checkout/intention.ts";

/** Ends an order that is not paid and goes back to its basket; from another device, to the order, which offers its items. */
export function ChangeOrder({ orderId }: { orderId: string }) {
  const reopen = useAct("checkout.reopen-cart");
  const [, navigate] = useLocation();
  const change = () => {
    if (reopen.isPending) return;
    const onSuccess = ({ cartId }: { cartId: string }) => {
      withdrawIntention(orderId);
      navigate(cartPass.read()?.cartId === cartId ? "/cart" : `/order/${orderId}`);
    };
    reopen.mutate({ request: { params: { orderId } } }, { onSuccess });
  };
  return (
    <>
      <button
        type="button"
        className="button button-quiet button-wide"
        onClick={change}
        aria-disabled={reopen.isPending}
      >
        {reopen.isPending ? "One moment…" : "Change the order instead"}
      </button>
      {reopen.error ? <Failure error={reopen.error} kept="Your order is kept." /> : null}
    </>
  );
}
