import type { CustomerAddress } from "@quayside/shared/customers/schema.ts";
import type { Address } from "@quayside/shared/store/schema.ts";
import { tidyAddress } from "./postcodes.ts";

/** The address alone, with its postcode as its country writes it. */
export function addressOf(address: Address): Address {
  const { name, line1, line2, city, region, postcode, country, phone } = tidyAddress(address);
  const whole = { name, line1, line2, city, region, postcode, country, phone };
  return Object.fromEntries(
    Object.entries(whole).filter(([, value]) => value !== undefined && value !== ""),
  ) as Address;
}

/** Whether two addresses lead to the same person at the same door. */
export function isSameAddress(one: Address, other: Address): boolean {
  const plain = (address: Address) => JSON.stringify(addressOf(address)).toLowerCase();
  return plain(one) === plain(other);
}

/** There is one default of each kind as long as there is any address: the last one chosen, else the first. */
export function withDefaults(addresses: readonly CustomerAddress[], chosen?: string): CustomerAddress[] {
  const defaultOf = (kind: "isDefaultShipping" | "isDefaultBilling") => {
    const marked = addresses.filter((address) => address[kind]);
    return (marked.find(({ id }) => id === chosen) ?? marked[0] ?? addresses[0])?.id;
  };
  const [shipping, billing] = [defaultOf("isDefaultShipping"), defaultOf("isDefaultBilling")];
  return addresses.map((address) => ({
    ...address,
    isDefaultShipping: address.id === shipping,
    isDefaultBilling: address.id === billing,
  }));
}
