import { expect, it } from "vitest";
import { pathLabel } from "./path-label.ts";

const doc = { name: "Shop", taxZones: [{ name: "Britain", rates: { standard: 1 } }, { rates: {} }], tags: ["a"] };

it.each([
  ["name", "Name"],
  ["taxZones.0.rates.standard", "Standard rate of Britain"],
  ["taxZones.1.rates.upToGrams", "Up to grams of 2"],
  ["taxZones.0.countries.1", "Countries 2 of Britain"],
  ["tags.0", "Tags 1"],
])("%s reads %s", (path, label) => {
  expect(pathLabel(path, doc, { standard: "Standard rate" })).toBe(label);
});
