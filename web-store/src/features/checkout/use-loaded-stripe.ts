import type { StoreConfig } from "@quayside/shared/store/schema.ts";
import { useQuery } from "@tanstack/react-query";
import { stripeFor } from "./load-stripe.ts";

/** Stripe.js, loaded once and kept. */
export function useLoadedStripe({ payments }: Pick<StoreConfig, "payments">) {
  return useQuery({
    queryKey: ["stripe", payments],
    queryFn: () => stripeFor(payments),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}
