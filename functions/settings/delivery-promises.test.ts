import { expect, it } from "vitest";
import { deliveryPromises } from "./delivery-promises.ts";

const rates = [
  { upToGrams: 2000, price: 450 },
  { upToGrams: 1000, price: 395 },
];
const standard = { id: "std", name: "Tracked", days: { min: 2, max: 4 }, rates, taxClass: "standard" as const };
const express = { ...standard, id: "exp", name: "Courier", days: { min: 1, max: 1 }, freeFrom: 9000 };
const deliveryZones = [
  { id: "eu", name: "Europe", countries: ["FR"], options: [{ ...standard, name: "Abroad" }] },
  { id: "gb", name: "Home", countries: ["GB"], options: [standard, express] },
];

it("promises the cheapest rate of each way to the default country, and from when it is free", () => {
  expect(deliveryPromises({ deliveryZones, defaultCountry: "GB" })).toEqual([
    { name: "Tracked", days: { min: 2, max: 4 }, priceFrom: 395 },
    { name: "Courier", days: { min: 1, max: 1 }, priceFrom: 395, freeFrom: 9000 },
  ]);
});

it("promises what holds for the whole country, not for a part of it", () => {
  const part = { id: "far", name: "Highlands", countries: ["GB"], postcodes: ["IV"], options: [express] };
  const [first] = deliveryPromises({ deliveryZones: [part, ...deliveryZones], defaultCountry: "GB" });
  expect(first?.name).toBe("Tracked");
});

it("promises nothing where the store does not deliver to its own country", () => {
  expect(deliveryPromises({ deliveryZones, defaultCountry: "US" })).toEqual([]);
});
