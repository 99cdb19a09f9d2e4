import { postcodeIssue } from "@quayside/shared/store/postcode.ts";
import type { Address } from "@quayside/shared/store/schema.ts";
import * as z from "zod/mini";
import type { AddressFields } from "./address-values.ts";
import { needsRegion, wordsFor } from "./address-words.ts";

// The page's content security policy has no `unsafe-eval`, which zod's compiled parsers would need.
z.config({ jitless: true });

/** The address step as typed; fields are flat, so that each has one id, one draft and one error. */
export interface AddressForm extends AddressFields {
  email: string;
  billingIsSame: boolean;
  billing: AddressFields;
}

/** Field id such as `email`, `postcode` or `billing.city` → what is wrong with it. */
export type FieldErrors = Record<string, string>;

const text = (max: number) => z.string().check(z.trim(), z.maxLength(max, `Keep this under ${max} characters.`));
const needed = (max: number, message: string) => text(max).check(z.minLength(1, message));

const fields = {
  name: needed(100, "Enter a full name."),
  line1: text(120),
  line2: text(120),
  city: text(80),
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
  const names = Object.keys(emptyAddress("")) as (keyof AddressFields)[];
  // A region typed for another country before is not part of this address.
  const shown = names.filter((name) => name !== "region" || wordsFor(typed.country, name));
  const entries = shown.map((name) => [name, typed[name].trim()]);
  return Object.fromEntries(entries.filter(([, value]) => value !== "")) as Address;
}

function errorsOf(issues: readonly { path: PropertyKey[]; message: string }[], prefix: string): FieldErrors {
  const found: FieldErrors = {};
  for (const { path, message } of issues) found[`${prefix}${path.join(".")}`] ??= message;
  return found;
}

/** What an address lacks or has wrong by the habits of its country. */
function countryErrors(typed: AddressFields): FieldErrors {
  const { country, postcode } = typed;
  const found: FieldErrors = {};
  const missing = (name: "line1" | "city" | "region" | "postcode") => {
    found[name] = `Enter the ${wordsFor(country, name)?.what}.`;
  };
  for (const name of ["line1", "city"] as const) if (typed[name].trim() === "") missing(name);
  if (needsRegion(country) && typed.region.trim() === "") missing("region");
  const issue = postcodeIssue(country, postcode.trim());
  if (issue && postcode.trim() === "") missing("postcode");
  else if (issue) found.postcode = `A ${wordsFor(country, "postcode")?.what} there ${issue}.`;
  return found;
}

/** What is wrong with an address alone, by field; empty when it can be sent. */
export function addressErrorsIn(fields: AddressFields): FieldErrors {
  return { ...countryErrors(fields), ...errorsOf(Billing.safeParse(fields).error?.issues ?? [], "") };
}

/** What is wrong with the form, by field; empty when it can be sent. */
export function errorsIn(form: AddressForm): FieldErrors {
  const contact = Contact.safeParse(form);
  const billing = form.billingIsSame ? {} : addressErrorsIn(form.billing);
  return {
    ...countryErrors(form),
    ...errorsOf(contact.error?.issues ?? [], ""),
    ...Object.fromEntries(Object.entries(billing).map(([name, message]) => [`billing.${name}`, message])),
  };
}

export function bodyOf(form: AddressForm) {
  return {
    email: form.email.trim(),
    shippingAddress: addressOf(form),
    ...(form.billingIsSame ? {} : { billingAddress: addressOf(form.billing) }),
  };
}
