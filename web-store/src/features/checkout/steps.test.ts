import { expect, it } from "vitest";
import { stateOf, stepFor } from "./steps.ts";

it.each([
  ["cart", undefined, "address"],
  ["cart", "payment", "address"],
  ["addressed", undefined, "delivery"],
  ["addressed", "address", "address"],
  ["addressed", "payment", "delivery"],
  ["delivery-chosen", "delivery", "delivery"],
  ["delivery-chosen", "nonsense", "payment"],
] as const)("a cart that is %s, asked for %s, shows %s", (cartStep, asked, shown) => {
  expect(stepFor(cartStep, asked)).toBe(shown);
});

it("keeps later steps done while an earlier one is looked at again", () => {
  expect(stateOf("delivery", "address", "delivery-chosen")).toBe("done");
  expect(stateOf("payment", "address", "delivery-chosen")).toBe("ahead");
  expect(stateOf("delivery", "address", "addressed")).toBe("ahead");
});
