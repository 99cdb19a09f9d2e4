import { expect, it } from "vitest";
import { addressErrorsIn, addressOf, emptyAddress, errorsIn } from "./address-form.ts";
import { isOptional, wordsFor } from "./address-words.ts";

const typed = (country: string, more: object = {}) => ({
  ...emptyAddress(country),
  ...{ name: "Ann Harbour", line1: "3 Quay Street", city: "Somewhere" },
  ...more,
});

it.each([
  ["GB", { postcode: "bs14dj" }, {}],
  ["GB", { postcode: "1234" }, { postcode: "A postcode there must be like SW1A 1AA." }],
  ["US", { postcode: "94043" }, { region: "Enter the state." }],
  ["US", { region: "CA" }, { postcode: "Enter the ZIP code." }],
  ["US", { region: "CA", postcode: "94043-1234" }, {}],
  ["CA", { region: "ON", postcode: "H3Z2Y7", city: " " }, { city: "Enter the city." }],
  ["DE", { postcode: "10115" }, {}],
  ["DE", { postcode: "1011" }, { postcode: "A postcode there must be like 10115." }],
  ["IE", {}, {}],
  ["HK", {}, {}],
])("an address in %s with %j", (country, more, errors) => {
  expect(addressErrorsIn(typed(country, more))).toEqual(errors);
});

it("says which of two addresses is wrong", () => {
  const form = { ...typed("GB", { postcode: "BS1 4DJ" }), email: "ann@example.com", billingIsSame: false };
  expect(errorsIn({ ...form, billing: typed("FR") })).toEqual({ "billing.postcode": "Enter the postcode." });
});

it("calls parts by the country's own words, and leaves out a region where there is none", () => {
  expect(wordsFor("US", "postcode")?.label).toBe("ZIP code");
  expect(wordsFor("IE", "postcode")?.label).toBe("Eircode");
  expect(wordsFor("DE", "region")).toBeUndefined();
  expect([isOptional("IE", "postcode"), isOptional("GB", "postcode"), isOptional("GB", "region")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(addressOf(typed("DE", { region: "CA", postcode: "10115" }))).not.toHaveProperty("region");
  expect(addressOf(typed("US", { region: "CA", postcode: "94043" }))).toHaveProperty("region", "CA");
});
