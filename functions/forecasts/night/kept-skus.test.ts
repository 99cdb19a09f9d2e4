import { addDays } from "@quayside/shared/kernel/day.ts";
import { expect, test } from "vitest";
import { keptSkuFile, keptSkuFiles, keptSkusWith } from "./kept-skus.ts";

const point = Array.from({ length: 92 }, (_, h) => h);
const mug = { sku: "MUG-1", point };

test("what was forecast of a SKU is kept by the day it is for, a week ahead; nights that did not come leave a gap", () => {
  const first = keptSkusWith([], "2026-03-01", [mug]);
  expect(first).toEqual([{ sku: "MUG-1", first: "2026-03-07", points: [6] }]);
  expect(keptSkusWith(first, "2026-03-01", [mug])).toEqual(first);
  const later = keptSkusWith(first, "2026-03-04", [{ ...mug, point: point.map((units) => units * 10) }]);
  expect(later).toEqual([{ sku: "MUG-1", first: "2026-03-07", points: [6, null, null, 60] }]);
  expect(keptSkusWith(first, "2026-03-02", [{ sku: "MUG-1", point: [] }])).toEqual(first);
  expect(keptSkusWith(first, "2026-03-02", [])).toEqual([]);
});

test("ninety days are kept", () => {
  let kept = keptSkusWith([], "2026-03-01", [mug]);
  for (let night = 1; night < 100; night += 1) kept = keptSkusWith(kept, addDays("2026-03-01", night), [mug]);
  expect(kept).toEqual([{ sku: "MUG-1", first: addDays("2026-03-07", 10), points: Array(90).fill(6) }]);
  expect(keptSkusWith(kept, "2027-03-01", [mug])).toEqual([
    { sku: "MUG-1", first: "2026-12-08", points: [...Array(89).fill(null), 6] },
  ]);
});

test("a SKU is always in the same file", () => {
  for (const sku of ["MUG-1", "85123A", "Ω"]) expect(keptSkuFiles).toContain(keptSkuFile(sku));
  expect(new Set(Array.from({ length: 500 }, (_, at) => keptSkuFile(`SKU-${at}`))).size).toBe(keptSkuFiles.length);
});
