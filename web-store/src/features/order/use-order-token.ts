import { useEffect } from "react";
import { useLocation, useSearch } from "wouter";
import { keepOrderToken, orderTokens } from "../../lib/guest.ts";
import { useKept } from "../../lib/kept.ts";

/**
 * The secret of an order: kept from an earlier visit, or brought by the link in the mail. It is taken out of the address
 * bar, so that it is in no history, screenshot or referrer.
 */
export function useOrderToken(orderId: string): string | undefined {
  const brought = new URLSearchParams(useSearch()).get("token");
  const known = useKept(orderTokens)?.[orderId];
  const [path, navigate] = useLocation();
  useEffect(() => {
    if (!brought) return;
    keepOrderToken(orderId, brought);
    const rest = new URLSearchParams(location.search);
    rest.delete("token");
    navigate(rest.size > 0 ? `${path}?${rest}` : path, { replace: true });
  }, [brought, orderId, path, navigate]);
  return known;
}
