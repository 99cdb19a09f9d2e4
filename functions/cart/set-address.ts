import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import { AppError, type FieldIssue } from "@quayside/shared/kernel/errors.ts";
import { postcodeIssue, tidyPostcode } from "@quayside/shared/store/postcode.ts";
import type { Address, StoreSettings } from "@quayside/shared/store/schema.ts";
import { deliveryZone } from "../delivery/tariff.ts";
import type { Verb } from "../http/route.ts";
import { settingsOf } from "../settings/store.ts";
import { type CartDeps, editCart } from "./edit-cart.ts";

function assertServed(settings: StoreSettings, address: Address): void {
  if (deliveryZone(settings, address)) return;
  throw new AppError("unprocessable", "COUNTRY_NOT_SERVED", "We do not deliver to this country.", {
    field: "shippingAddress.country",
    reason: "is not among the countries we deliver to",
    country: address.country,
  });
}

function assertPostcodes(addresses: Record<string, Address | undefined>): void {
  const issues = Object.entries(addresses).flatMap(([name, address]): FieldIssue[] => {
    const reason = address && postcodeIssue(address.country, address.postcode);
    return reason ? [{ field: `${name}.postcode`, reason }] : [];
  });
  const [first] = issues;
  if (!first) return;
  const message = "The postcode does not fit its country.";
  throw new AppError("unprocessable", "POSTCODE_NOT_VALID", message, { ...first, issues });
}

function tidy(address: Address): Address {
  return address.postcode ? { ...address, postcode: tidyPostcode(address.country, address.postcode) } : address;
}

/** Another address may have other deliveries at other prices, so the choice of one is made again. */
export const setAddress: Verb<CartDeps, typeof cartOperations.setAddress> = (deps, ctx, { params, body }) =>
  editCart(deps, ctx, params.cartId, async (record) => {
    const { email, shippingAddress, billingAddress } = body;
    assertServed(await settingsOf(deps.db, ctx.storeId, deps.clock), shippingAddress);
    assertPostcodes({ shippingAddress, billingAddress });
    return {
      ...record,
      email,
      shippingAddress: tidy(shippingAddress),
      billingAddress: billingAddress && tidy(billingAddress),
      deliveryOptionId: undefined,
    };
  });
