import { customerIdOf } from "../account/store.ts";
import { addressOf } from "../customers/address-book.ts";
import { findCustomer } from "../customers/store.ts";
import { deliveryZone } from "../delivery/tariff.ts";
import { signedIn } from "../http/actor.ts";
import type { Ctx } from "../platform/ctx.ts";
import { settingsOf } from "../settings/store.ts";
import type { CartDeps } from "./edit-cart.ts";
import type { CartRecord } from "./store.ts";

/**
 * A cart with the address, the usual parcel and invoice address of its account, as far as nothing was entered and we
 * deliver there. The very same record when there is nothing to fill in.
 */
export async function prefilled({ db, clock }: CartDeps, ctx: Ctx, record: CartRecord): Promise<CartRecord> {
  if (record.shippingAddress) return record;
  const { accountId, email } = signedIn(ctx.actor);
  const customerId = await customerIdOf(db, ctx.storeId, accountId);
  const customer = customerId ? (await findCustomer(db, ctx.storeId, customerId))?.record : undefined;
  const shipping = customer?.addresses.find(({ isDefaultShipping }) => isDefaultShipping);
  const billing = customer?.addresses.find(({ isDefaultBilling }) => isDefaultBilling);
  const known = { ...record, email: record.email ?? email };
  if (!shipping || !deliveryZone(await settingsOf(db, ctx.storeId, clock), addressOf(shipping)))
    return record.email ? record : known;
  const isBilledElsewhere = billing && billing.id !== shipping.id;
  return {
    ...known,
    shippingAddress: addressOf(shipping),
    ...(isBilledElsewhere ? { billingAddress: addressOf(billing) } : {}),
  };
}
