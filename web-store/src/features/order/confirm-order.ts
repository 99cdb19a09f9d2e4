import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { queryKeyOf, useAct } from "../../lib/query.ts";

/** Asks the store to settle a payment with the provider; the answer is the order's status. */
export function useConfirmPayment() {
  return useAct("checkout.confirm-payment", { fills: (request) => queryKeyOf("checkout.order-status", request) });
}

/** Settles a payment. If the store cannot be reached, the provider's webhook settles it, so that is no failure. */
export function useConfirmOrder() {
  const { mutateAsync } = useConfirmPayment();
  return async (orderId: string) => {
    try {
      await mutateAsync({ request: { params: { orderId } } });
    } catch (error) {
      if (!isAppError(error) || (error.kind !== "unavailable" && error.kind !== "internal")) throw error;
    }
  };
}
