import type { Address } from "@quayside/shared/store/schema.ts";
import * as z from "zod/mini";

// The page's content security policy has no `unsafe-eval`, which zod's compiled parsers would need.
z.config({ jitless: true });

/** The address step as typed; fields are flat, so that each has one id, one draft and one error. */
export interface AddressForm extends AddressFields {
  email: string;
  billingIsSame: boolean;
  billing: AddressFields;
}

export interface AddressFields {
  name: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postcode: string;
  country: string;
  phone: string;
}

/** Field id such as `email`, `postcode` or `billing.city` → what is wrong with it. */
export type FieldErrors = Record<string, string>;

const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, `Keep this under ${max} characters.`));
const needed = (max: number, message: string) => text(max).check(z.minLength(1, message));

const fields = {
  name: needed(100, "Enter a full name."),
  line1: needed(120, "Enter the house number and street."),
  line2: text(120),
  city: needed(80, "Enter the town or city."),
  region: text(80),
  postcode: text(16),
  country: z.string().check(z.regex(/^[A-Z]{2}$/, "Choose a country.")),
  phone: text(32),
};

const emailMessage = "Enter an e-mail address such as name@example.com.";
const Contact = z.object({
  ...fields,
  email: z.string().check(z.trim(), z.maxLength(254, emailMessage), z.email(emailMessage)),
});
const Billing = z.object(fields);

export function emptyAddress(country: string): AddressFields {
  return { name: "", line1: "", line2: "", city: "", region: "", postcode: "", country, phone: "" };
}

export function fieldsOf(address: Address | undefined, country: string): AddressFields {
  return { ...emptyAddress(country), ...address };
}

export function addressOf(typed: AddressFields): Address {
  const entries = Object.keys(emptyAddress("")).map((name) => [name, typed[name as keyof AddressFields].trim()]);
  return Object.fromEntries(entries.filter(([, value]) => value !== "")) as Address;
}

function errorsOf(issues: readonly { path: PropertyKey[]; message: string }[], prefix: string): FieldErrors {
  const found: FieldErrors = {};
  for (const { path, message } of issues) found[`${prefix}${path.join(".")}`] ??= message;
  return found;
}

/** What is wrong with an address alone, by field; empty when it can be sent. */
export function addressErrorsIn(fields: AddressFields): FieldErrors {
  return errorsOf(Billing.safeParse(fields).error?.issues ?? [], "");
}

/** What is wrong with the form, by field; empty when it can be sent. */
export function errorsIn(form: AddressForm): FieldErrors {
  const contact = Contact.safeParse(form);
  const billing = form.billingIsSame ? undefined : Billing.safeParse(form.billing);
  return {
    ...errorsOf(contact.error?.issues ?? [], ""),
    ...errorsOf(billing?.error?.issues ?? [], "billing."),
  };
}

export function bodyOf(form: AddressForm) {
  return {
    email: form.email.trim(),
    shippingAddress: addressOf(form),
    ...(form.billingIsSame ? {} : { billingAddress: addressOf(form.billing) }),
  };
}
