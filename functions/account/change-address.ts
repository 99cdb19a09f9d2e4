import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { addressOf, withDefaults } from "../customers/address-book.ts";
import { assertPostcode } from "../customers/postcodes.ts";
import type { Verb } from "../http/route.ts";
import { type AccountDeps, editAccount } from "./own-customer.ts";

export const changeAddress: Verb<AccountDeps, typeof accountOperations.changeAddress> = (
  deps,
  ctx,
  { params: { addressId }, body },
) => {
  assertPostcode(body);
  const { isDefaultShipping, isDefaultBilling, ...typed } = body;
  const changed = { ...addressOf(typed), id: addressId, isDefaultShipping, isDefaultBilling };
  return editAccount(deps, ctx, "customer.address-changed", (record) => {
    if (!record.addresses.some(({ id }) => id === addressId)) throw notFound("address", addressId);
    const addresses = record.addresses.map((each) => (each.id === addressId ? changed : each));
    return { ...record, addresses: withDefaults(addresses, addressId) };
  });
};
