import { expect, it } from "vitest";
import { checkChange, checkUnits, unitsOf } from "./units-text.ts";

it.each([
  ["12", 12],
  ["+12", 12],
  [" -3 ", -3],
  ["1.5", undefined],
  ["1e3", undefined],
  ["", undefined],
])("%s is %s units", (text, units) => {
  expect(unitsOf(text)).toBe(units);
});

it("says why a change cannot be made", () => {
  expect(checkChange("two", 3)).toBe("A whole number such as 12 or -2");
  expect(checkChange("0", 3)).toBe("Nothing would change");
  expect(checkChange("-4", 3)).toBe("Only 3 are on hand");
  expect(checkChange("-3", 3)).toBe(true);
});

it("says why a number of units cannot be taken", () => {
  expect(checkUnits("-1")).toBe("A whole number such as 12");
  expect(checkUnits("0", 5, 1)).toBe("At least 1");
  expect(checkUnits("6", 5)).toBe("At most 5");
  expect(checkUnits(" 5 ", 5)).toBe(true);
});
