import fc from "fast-check";
import { expect, it } from "vitest";
import { rateField, rateText } from "./rate-text.ts";

it.each([
  ["20", 200_000],
  ["8.875", 88_750],
  ["0", 0],
  ["5.5", 55_000],
  [" 100 ", 1_000_000],
])("%s per cent is %i", (text, rate) => {
  expect(rateText.parse(text)).toBe(rate);
});

it.each(["", "20%", "1.23456", "-1", "100.1", "a"])("%j is no rate", (text) => {
  expect(rateText.safeParse(text).success).toBe(false);
});

it("every rate survives the field", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (rate) => rateText.parse(rateField(rate)) === rate));
});
