import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Demand, demandWithin, orderQuantity, reorderPoint, stockoutStep, surplus } from "./stock.ts";

const even = (units: number, errors: number[][] = []): Demand => ({ point: Array(30).fill(units), errors });
const rules = { orderCost: 50, holdingCost: 0.1, packSize: 1, minimum: 1 };
const units = fc.double({ min: 0, max: 500, noNaN: true });
const paths = fc.array(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 28, maxLength: 28 }), {
  minLength: 1,
  maxLength: 3,
});

describe("the reorder point", () => {
  test("is lead time demand and safety stock", () => {
    const errors = [Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? 12 : -4))];
    expect(reorderPoint(even(4, errors), 8, 0.95)).toEqual({ leadTimeDemand: 32, safetyStock: 0, reorderPoint: 32 });
    expect(reorderPoint(even(4, errors), 1, 0.95)).toEqual({ leadTimeDemand: 4, safetyStock: 12, reorderPoint: 16 });
    expect(demandWithin(even(4), 2.5)).toBe(10);
    expect(demandWithin({ point: [1, 3], errors: [] }, 4)).toBe(8);
  });

  test("has no safety stock where no error of the forecast is known", () => {
    for (const errors of [[], [[], []]])
      expect(reorderPoint(even(4, errors), 7, 0.95)).toEqual({
        ...{ leadTimeDemand: 28, safetyStock: undefined, reorderPoint: 28 },
      });
  });

  test("takes the safety stock from the forecast's own errors", () => {
    const errors = [Array.from({ length: 40 }, (_, i) => (i % 4 === 0 ? 12 : -4))];
    // Any four neighbours add up to 0; single steps exceed the forecast by 12 in one of four.
    expect(surplus(even(4, errors), 4, 0.95)).toBe(0);
    expect(surplus(even(4, errors), 1, 0.95)).toBe(12);
  });

  test("goes on from shorter errors where none is as long", () => {
    const errors = [[3, -3, 3, -3]];
    expect(surplus(even(4, errors), 9, 0.975)).toBeCloseTo(1.959964 * 3 * Math.sqrt(9 * (1 + 8 * 0.02)), 4);
  });

  test("rises with the service level and the lead time", () => {
    fc.assert(
      fc.property(units, paths, fc.integer({ min: 1, max: 60 }), (demand, errors, time) => {
        const of = (level: number, leadTime: number) => reorderPoint(even(demand, errors), leadTime, level);
        expect(of(0.99, time).safetyStock).toBeGreaterThanOrEqual(of(0.9, time).safetyStock ?? Number.NaN);
        expect(of(0.9, time + 1).leadTimeDemand).toBeGreaterThanOrEqual(of(0.9, time).leadTimeDemand);
      }),
    );
  });

  test("names a service level or lead time that is none", () => {
    expect(() => reorderPoint(even(4), 0, 0.95)).toThrow(/leadTime: 0/);
    expect(() => reorderPoint(even(4), 7, 95)).toThrow(/serviceLevel: 95/);
  });
});

describe("the order quantity", () => {
  test.each([
    ["Harris's formula", even(10), rules, { quantity: 100, limits: [] }],
    ["at least the minimum", even(10), { ...rules, minimum: 144 }, { quantity: 144, limits: ["minimum"] }],
    ["whole packs", even(10), { ...rules, packSize: 24 }, { quantity: 120, limits: ["pack"] }],
    ["no more than sells in time", even(10), { ...rules, shelfLife: 6 }, { quantity: 60, limits: ["shelf-life"] }],
    [
      "fewer packs rather than waste",
      even(10),
      { ...rules, packSize: 25, shelfLife: 6 },
      { quantity: 50, limits: ["shelf-life", "pack"] },
    ],
    [
      "one pack, if it must be",
      even(1),
      { ...rules, packSize: 24, shelfLife: 6 },
      { quantity: 24, limits: ["shelf-life", "pack"] },
    ],
    ["nothing where nothing sells", even(0), { ...rules, minimum: 10 }, { quantity: 0, limits: [] }],
    ["what is short, though nothing sells", even(0), { ...rules, needed: 7 }, { quantity: 7, limits: [] }],
    ["that in whole packs", even(0), { ...rules, needed: 7, packSize: 4 }, { quantity: 8, limits: ["pack"] }],
    ["that whole, for it is owed", even(0), { ...rules, needed: 7, shelfLife: 6 }, { quantity: 7, limits: [] }],
  ] as const)("%s", (_, demand, each, expected) => {
    const { quantity, limits } = orderQuantity(demand, each);
    expect({ quantity, limits }).toEqual(expected);
  });

  test.each([
    ...["packSize", "holdingCost", "shelfLife"].flatMap((name) => [[name, 0] as const, [name, -1] as const]),
    ...["orderCost", "minimum", "needed"].map((name) => [name, -1] as const),
    ...["packSize", "holdingCost", "shelfLife", "orderCost", "minimum", "needed"].flatMap((name) => [
      ...[[name, Number.NaN] as const, [name, Number.POSITIVE_INFINITY] as const],
    ]),
  ])("refuses %s of %d by its name", (name, value) => {
    expect(() => orderQuantity(even(10), { ...rules, [name]: value })).toThrow(`${name}: ${value}`);
  });

  test("is whole packs, never under the minimum, for any rules", () => {
    const whole = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(units, whole, whole, fc.option(whole, { nil: undefined }), (demand, packSize, minimum, shelfLife) => {
        const { quantity } = orderQuantity(even(demand), { ...rules, packSize, minimum, shelfLife });
        expect(quantity % packSize).toBe(0);
        if (demand > 0) expect(quantity).toBeGreaterThanOrEqual(minimum);
      }),
    );
  });
});

describe("the stockout", () => {
  test("is the first step that asks for more than is there and has come", () => {
    expect(stockoutStep(even(4), 10)).toBe(2);
    expect(stockoutStep(even(4), 10, [{ step: 2, units: 8 }])).toBe(4);
    expect(stockoutStep(even(4), 10, [{ step: 3, units: 8 }])).toBe(2);
    expect(stockoutStep(even(4), 10, [], () => 3)).toBe(1);
    expect(stockoutStep(even(4), 1000)).toBeUndefined();
  });
});
