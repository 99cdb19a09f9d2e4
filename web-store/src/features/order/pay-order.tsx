import type { AppError } from "@quayside/shared/kernel/errors.ts";
import type { OrderStatus } from "@quayside/shared/orders/schema.ts";
import { useState } from "react";
import { useLocation } from "wouter";
import { call } from "../../lib/api.ts";
import { formatTime } from "../../lib/format.ts";
import { useStoreConfig } from "../../lib/store-config.ts";
import { Failure } from "../../ui/failure.tsx";
import { PaymentForm } from "../checkout/payment-form.tsx";
import { ChangeOrder } from "./change-order.tsx";
import { useConfirmOrder } from "./confirm-order.ts";

interface PayOrderProps {
  order: OrderStatus;
  /** The order is not what it was: read it again. */
  onChanged: () => void;
}

/** Goes on paying an order after a reload, a decline or a closed tab. */
export function PayOrder({ order, onChanged }: PayOrderProps) {
  const { data: config } = useStoreConfig();
  const [refused, setRefused] = useState<AppError>();
  const confirmOrder = useConfirmOrder();
  const [, navigate] = useLocation();

  const prepare = async () => {
    setRefused(undefined);
    const { clientSecret } = await call("checkout.resume-payment", { params: { orderId: order.id } });
    return { orderId: order.id, clientSecret };
  };
  const refuse = (error: AppError) => {
    setRefused(error);
    onChanged();
  };
  return (
    <section className="panel" aria-labelledby="pay-heading">
      <h2 id="pay-heading">Finish paying</h2>
      {order.reservedUntil ? (
        <p>
          Your items are held for you until <strong>{formatTime(order.reservedUntil)}</strong>.
        </p>
      ) : null}
      {refused ? <Failure error={refused} kept="Nothing was charged." /> : null}
      {config ? (
        <PaymentForm
          config={config}
          total={order.totals.due}
          keeps={order.keepsCard ?? false}
          prepare={prepare}
          onConfirmed={async (orderId) => {
            await confirmOrder(orderId);
            navigate(`/order/${orderId}/thank-you`, { replace: true });
          }}
          onRefused={refuse}
        />
      ) : null}
      <ChangeOrder orderId={order.id} />
    </section>
  );
}
