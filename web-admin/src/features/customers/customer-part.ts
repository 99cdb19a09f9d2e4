import { type Customer, Email, mostAddresses, PersonName, Phone } from "@quayside/shared/customers/schema.ts";
import { postcodeIssue } from "@quayside/shared/store/postcode.ts";
import { Address } from "@quayside/shared/store/schema.ts";
import * as z from "zod";

const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `At most ${longest} characters`)
    .transform((text) => text || undefined);

const AddressText = Address.extend({
  id: z.string().transform((id) => id || undefined),
  line2: optional(120),
  region: optional(80),
  postcode: optional(16),
  phone: optional(32),
});

/** The form's text in, what the API takes out. */
export const CustomerForm = z.object({
  email: z.string().trim().pipe(Email),
  name: PersonName,
  phone: Phone.transform((text) => text || undefined),
  groups: z.array(z.string()),
  tags: z.array(z.string().max(40, "At most 40 characters")).max(20, "At most 20 tags"),
  acceptsMail: z.boolean(),
  addresses: z.array(AddressText).max(mostAddresses),
});
export type CustomerFields = z.input<typeof CustomerForm>;
export type CustomerChanges = z.output<typeof CustomerForm>;

/** The same for a customer's page: what is new in it needs postcodes that fit; an address that stays as it is may have none. */
export function customerFormFor({ addresses: known }: Customer) {
  const isKnown = (id: string | undefined, country: string, postcode: string | undefined) =>
    known.some((each) => each.id === id && each.country === country && each.postcode === postcode);
  return CustomerForm.superRefine(({ addresses }, ctx) => {
    for (const [at, { id, country, postcode }] of addresses.entries()) {
      const message = isKnown(id, country, postcode) ? undefined : postcodeIssue(country, postcode);
      if (message) ctx.addIssue({ code: "custom", path: ["addresses", at, "postcode"], message });
    }
  });
}

type AddressFields = CustomerFields["addresses"][number];

export function emptyAddress(country: string): AddressFields {
  return { id: "", name: "", line1: "", line2: "", city: "", region: "", postcode: "", country, phone: "" };
}

export function fieldsOf({ email, name, phone, groups, tags, marketing, addresses }: Customer): CustomerFields {
  return {
    ...{ email, name, phone: phone ?? "", groups, tags, acceptsMail: marketing.email },
    addresses: addresses.map(({ isDefaultShipping: _, isDefaultBilling: __, ...address }) => ({
      ...emptyAddress(address.country),
      ...address,
    })),
  };
}

export function changesOf(customer: Customer): CustomerChanges {
  return CustomerForm.parse(fieldsOf(customer));
}
