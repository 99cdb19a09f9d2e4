import { useEffect } from "react";
import { useLocation, useSearch } from "wouter";
import { useConfirmPayment } from "./confirm-order.ts";

/** Some payments leave for a bank's page and come back here: the store then asks the provider how it stands. */
export function useReturnFromProvider(orderId: string, mayAsk: boolean): void {
  const cameBack = new URLSearchParams(useSearch()).has("payment_intent");
  const [, navigate] = useLocation();
  const { mutate } = useConfirmPayment();
  useEffect(() => {
    if (!cameBack || !mayAsk) return;
    mutate(
      { request: { params: { orderId } } },
      { onSettled: () => navigate(`/order/${orderId}/thank-you`, { replace: true }) },
    );
  }, [cameBack, mayAsk, orderId, mutate, navigate]);
}
