import type { accountOperations } from "@quayside/shared/account/contract.ts";
import { mostAddresses } from "@quayside/shared/customers/schema.ts";
import { addressOf, isSameAddress, withDefaults } from "../customers/address-book.ts";
import { assertPostcode } from "../customers/postcodes.ts";
import type { Verb } from "../http/route.ts";
import { addressBookFull } from "./errors.ts";
import { type AccountDeps, editAccount } from "./own-customer.ts";

export const addAddress: Verb<AccountDeps, typeof accountOperations.addAddress> = (deps, ctx, { body }) => {
  assertPostcode(body);
  const { isDefaultShipping, isDefaultBilling, ...typed } = body;
  return editAccount(deps, ctx, "customer.address-added", (record) => {
    const same = record.addresses.find((each) => isSameAddress(each, typed));
    if (!same && record.addresses.length >= mostAddresses) throw addressBookFull(mostAddresses);
    const id = same?.id ?? deps.clock.newId("address");
    const added = {
      ...addressOf(typed),
      id,
      isDefaultShipping: isDefaultShipping || (same?.isDefaultShipping ?? false),
      isDefaultBilling: isDefaultBilling || (same?.isDefaultBilling ?? false),
    };
    const others = record.addresses.filter((each) => each.id !== id);
    return { ...record, addresses: withDefaults([...others, added], id) };
  });
};
