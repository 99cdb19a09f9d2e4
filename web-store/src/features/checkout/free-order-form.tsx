import { isAppError } from "@quayside/shared/kernel/errors.ts";
import { type FormEvent, useRef } from "react";
import type { PaymentProps } from "./use-payment.ts";

/** A discount covers it all: there is nothing to pay, so no card is asked for. */
export function FreeOrderForm({ prepare, onConfirmed, onRefused }: PaymentProps) {
  const isBusy = useRef(false);
  const place = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const { orderId } = await prepare({ keepCard: false });
      await onConfirmed(orderId);
    } catch (error) {
      if (!isAppError(error)) throw error;
      onRefused(error);
    } finally {
      isBusy.current = false;
    }
  };
  return (
    <form className="step-form" onSubmit={place} aria-label="Payment">
      <p>There is nothing to pay for this order.</p>
      <button type="submit" className="button button-wide">
        Place the order
      </button>
    </form>
  );
}
