import { expect, it } from "vitest";
import { checkChange, stockAfter } from "./stock-after.ts";

it.each([
  ["12", 15],
  ["+12", 15],
  [" -3 ", 0],
  ["1.5", undefined],
  ["1e3", undefined],
  ["", undefined],
])("%s with 3 on hand leaves %s", (change, after) => {
  expect(stockAfter(change, 3)).toBe(after);
});

it("says why a change cannot be made", () => {
  expect(checkChange("two", 3)).toBe("A whole number such as 12 or -2");
  expect(checkChange("0", 3)).toBe("Nothing would change");
  expect(checkChange("-4", 3)).toBe("Only 3 are on hand");
  expect(checkChange("-3", 3)).toBe(true);
});
