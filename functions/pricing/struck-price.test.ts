import { expect, test } from "vitest";
import { lowestPrior, struckPrice } from "./struck-price.ts";

test.each([
  ["nothing to compare with", { now: 2000, sale: false }, undefined],
  ["the merchant's own price", { now: 2000, listPrice: 2500, sale: false }, 2500],
  ["a merchant's price that is no higher", { now: 2000, listPrice: 2000, sale: false }, undefined],
  ["a sale whose price never changed before", { now: 1500, sale: true }, 2000],
  ["a sale after a cheaper week", { now: 1500, sale: true, lowest: 1700 }, 1700],
  ["a sale after dearer weeks: never over the catalogue's price", { now: 1500, sale: true, lowest: 2200 }, 2000],
  ["a sale that is no reduction", { now: 1500, sale: true, lowest: 1500 }, undefined],
  ["a sale beside the merchant's own price", { now: 1500, listPrice: 2500, sale: true, lowest: 1800 }, 1800],
])("%s", (_, shown, struck) => {
  expect(struckPrice({ catalogue: 2000, ...shown })).toBe(struck);
});

test.each([
  ["published as it is", { shelf: { price: 1500 }, lowest: 1800 }, 1800],
  ["never another price", {}, 2000],
  ["not published yet: what is published was paid until now", { lowest: 1900 }, 1900],
  ["published when it was cheaper", { shelf: { price: 1200 }, lowest: 1900 }, 1200],
])("the lowest before: %s", (_, published, lowest) => {
  expect(lowestPrior(published, { now: 1500, catalogue: 2000 })).toBe(lowest);
});
