import type { cartOperations } from "@quayside/shared/cart/contract.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import type { Address, StoreSettings } from "@quayside/shared/store/schema.ts";
import { assertPostcodes, tidyAddress } from "../customers/postcodes.ts";
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

/** Another address may have other deliveries at other prices, so the choice of one is made again. */
export const setAddress: Verb<CartDeps, typeof cartOperations.setAddress> = (deps, ctx, { params, body }) =>
  editCart(deps, ctx, params.cartId, async (record) => {
    const { email, shippingAddress, billingAddress } = body;
    assertServed(await settingsOf(deps.db, ctx.storeId, deps.clock), shippingAddress);
    assertPostcodes({ shippingAddress, billingAddress });
    return {
      ...record,
      email,
      shippingAddress: tidyAddress(shippingAddress),
      billingAddress: billingAddress && tidyAddress(billingAddress),
      deliveryOptionId: undefined,
    };
  });
