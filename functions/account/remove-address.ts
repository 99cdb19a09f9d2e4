import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { notFound } from "@quayside/shared/kernel/errors.ts";
import { withDefaults } from "../customers/address-book.ts";
import type { Verb } from "../http/route.ts";
import { type AccountDeps, editAccount } from "./own-customer.ts";

export const removeAddress: Verb<AccountDeps, typeof accountOperations.removeAddress> = (
  deps,
  ctx,
  { params: { addressId } },
) =>
  editAccount(deps, ctx, "customer.address-removed", (record) => {
    const left = record.addresses.filter(({ id }) => id !== addressId);
    if (left.length === record.addresses.length) throw notFound("address", addressId);
    return { ...record, addresses: withDefaults(left) };
  });
