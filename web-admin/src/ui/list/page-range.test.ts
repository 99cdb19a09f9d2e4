import { expect, it } from "vitest";
import { pageRange } from "./page-range.ts";

const count = (number: number) => new Intl.NumberFormat("en-GB").format(number);
const range = (rows: number, more: { nextCursor?: string; total?: number }, turned?: number) =>
  pageRange({ page: { items: Array.from({ length: rows }), ...more }, one: "order", many: "orders", turned, count });

it.each([
  [range(1, {}, 0), "1 order"],
  [range(3, {}, 0), "3 orders"],
  [range(3, { total: 3 }, 0), "3 orders"],
  [range(50, { nextCursor: "c" }, 0), "1–50 orders, more on the next page"],
  [range(50, { nextCursor: "c", total: 4913 }, 2), "101–150 of 4,913 orders"],
  [range(7, {}, 2), "101–107 orders"],
  [range(50, { nextCursor: "c" }, undefined), "50 orders, more on the next page"],
  [range(0, {}, 1), "No more orders"],
])("%s", (said, expected) => {
  expect(said).toBe(expected);
});
