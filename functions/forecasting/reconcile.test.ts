import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HierarchyNode, type Method, reconcile } from "./reconcile.ts";

const shop: HierarchyNode = {
  id: "shop",
  parts: [
    {
      id: "mugs",
      parts: [
        { id: "red", parts: [] },
        { id: "blue", parts: [] },
      ],
    },
    { id: "plates", parts: [{ id: "oval", parts: [] }] },
  ],
};
const ids = ["shop", "mugs", "plates", "red", "blue", "oval"];
const rows = (values: number[][]) => new Map(ids.map((id, i) => [id, Float64Array.from(values[i]!)]));
const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const forecasts = fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 6, maxLength: 6 }).map(rows);
const method = fc.constantFrom<Method>("bottom-up", "top-down", "least-squares");

describe("reconciled forecasts", () => {
  test("add up by every method", () => {
    fc.assert(
      fc.property(forecasts, method, (each, how) => {
        const found = reconcile(shop, each, how);
        for (let h = 0; h < 3; h++) {
          const of = (id: string) => found.get(id)![h]!;
          const size = ids.reduce((most, id) => Math.max(most, Math.abs(of(id))), 1);
          expect(Math.abs(of("mugs") - of("red") - of("blue"))).toBeLessThan(1e-9 * size);
          expect(Math.abs(of("shop") - of("mugs") - of("plates"))).toBeLessThan(1e-9 * size);
        }
      }),
    );
  });

  test("of forecasts that add up already nothing changes", () => {
    const coherent = rows([[10], [7], [3], [4], [3], [3]]);
    for (const how of ["bottom-up", "top-down", "least-squares"] as const)
      for (const [id, row] of reconcile(shop, coherent, how)) expect(row[0]).toBeCloseTo(coherent.get(id)![0]!, 9);
  });

  test("least squares gives every level a say: the example worked by hand", () => {
    const flat: HierarchyNode = {
      id: "all",
      parts: [
        { id: "a", parts: [] },
        { id: "b", parts: [] },
      ],
    };
    const each = new Map([
      ["all", Float64Array.of(12)],
      ["a", Float64Array.of(4)],
      ["b", Float64Array.of(5)],
    ]);
    const found = reconcile(flat, each, "least-squares");
    expect([found.get("a")![0], found.get("b")![0], found.get("all")![0]].map((x) => Number(x!.toFixed(9)))).toEqual([
      5, 6, 11,
    ]);
  });

  test("least squares is the least: along each way from a leaf to the top, what forecasts were moved by adds up to nothing", () => {
    const ways = [
      ["red", "mugs", "shop"],
      ["blue", "mugs", "shop"],
      ["oval", "plates", "shop"],
    ];
    fc.assert(
      fc.property(forecasts, (each) => {
        const found = reconcile(shop, each, "least-squares");
        for (const way of ways)
          for (let h = 0; h < 3; h++) {
            const moved = way.reduce((total, id) => total + found.get(id)![h]! - each.get(id)![h]!, 0);
            expect(Math.abs(moved)).toBeLessThan(1e-8);
          }
      }),
    );
  });

  test("top-down keeps the total, whatever cancels below it, and of what was never negative nothing becomes so", () => {
    const positive = fc.double({ min: 0, max: 1000, noNaN: true });
    const parts = fc.array(fc.oneof(number, positive), { minLength: 3, maxLength: 3 });
    const floors = fc.constantFrom(Number.NEGATIVE_INFINITY, 0);
    fc.assert(
      fc.property(parts, positive, floors, (leaves, total, floor) => {
        const found = reconcile(shop, rows([[total], [0], [0], ...leaves.map((leaf) => [leaf])]), "top-down", floor);
        const size = Math.max(1, total, ...leaves.map(Math.abs));
        expect(Math.abs(found.get("shop")![0]! - total)).toBeLessThan(1e-9 * size);
        for (const [id, [value]] of found) {
          expect(Math.abs(value!)).toBeLessThanOrEqual(5 * size);
          if (floor === 0 || leaves.every((leaf) => leaf >= 0)) expect([id, value! >= 0]).toEqual([id, true]);
        }
      }),
    );
    const near = rows([[100], [0], [0], [-5], [5.001], [0]]);
    expect(reconcile(shop, near, "top-down", 0).get("shop")![0]).toBeCloseTo(100, 9);
    expect(reconcile(shop, near, "top-down").get("red")![0]).toBeCloseTo(45, 1);
  });

  test("name a method, a floor, a row or a value that is none", () => {
    const even = [[1], [1], [1], [1], [1], [1]];
    const by = (values: number[][], how = "top-down", floor = 0) => reconcile(shop, rows(values), how as Method, floor);
    expect(() => by(even, "middle-out")).toThrow('method: "middle-out" is not one of bottom-up, top-down, least-sq');
    expect(() => by(even, "bottom-up", Number.NaN)).toThrow("floor: NaN");
    for (const how of ["bottom-up", "top-down", "least-squares"]) {
      expect(() => by(even.with(4, [1, 2]), how)).toThrow('forecasts: "blue" has 2 steps, "');
      expect(() => by(even.with(5, [Number.NaN]), how)).toThrow('forecasts: step 1 of "oval" is NaN');
    }
  });

  test("keeps leaves from falling under a floor, and names what is missing or twice there", () => {
    const low = rows([[1], [1], [1], [-5], [3], [1]]);
    expect(reconcile(shop, low, "bottom-up", 0).get("mugs")).toEqual(Float64Array.of(3));
    expect(() => reconcile(shop, new Map(), "bottom-up")).toThrow(/"red" has none/);
    expect(() => reconcile({ id: "a", parts: [{ id: "a", parts: [] }] }, low, "bottom-up")).toThrow(
      /"a" stands at two/,
    );
  });
});
