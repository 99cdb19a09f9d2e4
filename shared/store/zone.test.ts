import { expect, test } from "vitest";
import { regionCode } from "./regions.ts";
import { zoneOf } from "./zone.ts";

const zones = [
  { id: "us", countries: ["US"] },
  { id: "west", countries: ["US"], regions: ["US-CA", "US-OR"] },
  { id: "gb", countries: ["GB", "IM"] },
  { id: "highlands", countries: ["GB"], postcodes: ["IV", "KW", "PA2"] },
  { id: "inverness", countries: ["GB"], postcodes: ["IV1"] },
];

test.each([
  [{ country: "US", region: "California" }, "west"],
  [{ country: "US", region: "ca" }, "west"],
  [{ country: "US", region: "US-OR" }, "west"],
  [{ country: "US", region: "New  York" }, "us"],
  [{ country: "US" }, "us"],
  [{ country: "GB", postcode: "SW1A 1AA" }, "gb"],
  [{ country: "GB", postcode: "kw17 1aa" }, "highlands"],
  [{ country: "GB", postcode: "IV1 1AA" }, "inverness"],
  [{ country: "GB", postcode: "IV2 3AA" }, "highlands"],
  [{ country: "IM", postcode: "IV1 1AA" }, "gb"],
  [{ country: "GB" }, "gb"],
  [{ country: "DE" }, undefined],
])("%j lies in %s", (place, id) => {
  expect(zoneOf(zones, place)?.id).toBe(id);
  expect(zoneOf(zones.toReversed(), place)?.id).toBe(id);
});

test("a region's name belongs to its country", () => {
  expect(regionCode("CA", "Ontario")).toBe("CA-ON");
  expect(regionCode("US", "Ontario")).toBe("US-ONTARIO");
  expect(regionCode("US", " ")).toBe("US-");
  expect(regionCode("US", undefined)).toBeUndefined();
});
