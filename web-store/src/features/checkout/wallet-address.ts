import type { Address } from "@quayside/shared/store/schema.ts";
import type { ShippingAddress } from "@stripe/stripe-js";

/** A wallet's address as the store has them; fields that it leaves empty are left out. */
export function addressOf(given: ShippingAddress | undefined): Address {
  const { line1 = "", line2, city = "", state, postal_code, country = "" } = given?.address ?? {};
  return {
    name: given?.name ?? "",
    line1,
    ...(line2 ? { line2 } : {}),
    city,
    ...(state ? { region: state } : {}),
    ...(postal_code ? { postcode: postal_code } : {}),
    country,
  };
}
