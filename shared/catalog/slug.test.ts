import { expect, test } from "vitest";
import { slugOf } from "./slug.ts";

test.each([
  ["Crème & Co.", "creme-co"],
  ["  Women’s hat ", "womens-hat"],
  ["100% wool", "100-wool"],
  ["日本", ""],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
])("%s is %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
