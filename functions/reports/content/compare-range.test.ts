import { expect, test } from "vitest";
import { comparisonOf } from "./compare-range.ts";

test.each([
  ["2026-11-01", "2026-11-30", { from: "2026-10-01", to: "2026-10-31" }],
  ["2026-03-01", "2026-03-31", { from: "2026-02-01", to: "2026-02-28" }],
  ["2026-01-01", "2026-03-31", { from: "2025-10-01", to: "2025-12-31" }],
  ["2024-01-01", "2024-12-31", { from: "2023-01-01", to: "2023-12-31" }],
  ["2026-11-23", "2026-11-29", "previous-period"],
  ["2026-11-01", "2026-11-29", "previous-period"],
])("%s to %s is compared with what came right before", (from, to, asked) => {
  expect(comparisonOf("previous-period", { from, to })).toEqual(asked);
});

test("the same days a week earlier", () => {
  const day = { from: "2026-03-02", to: "2026-03-02" };
  expect(comparisonOf("week-before", day)).toEqual({ from: "2026-02-23", to: "2026-02-23" });
});
