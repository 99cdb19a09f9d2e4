import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitReservation } from "./split-reservation.ts";

const level = (location: string, available: number) => ({ location, available });

test("the default location first, then whichever has most", () => {
  const stock = new Map([["MUG", [level("north", 9), level("south", 3), level("main", 2)]]]);
  expect(splitReservation([{ sku: "MUG", quantity: 12 }], stock, "main").reservations).toEqual([
    { sku: "MUG", location: "main", quantity: 2, state: "held" },
    { sku: "MUG", location: "north", quantity: 9, state: "held" },
    { sku: "MUG", location: "south", quantity: 1, state: "held" },
  ]);
});

test("what is short is named with what is there, and not taken in part", () => {
  const stock = new Map([["MUG", [level("main", 2)]]]);
  const lines = [
    { sku: "MUG", quantity: 2 },
    { sku: "MUG", quantity: 1 },
    { sku: "JUG", quantity: 1 },
  ];
  expect(splitReservation(lines, stock, "main")).toEqual({
    reservations: [],
    shortages: [
      { sku: "MUG", available: 2 },
      { sku: "JUG", available: 0 },
    ],
  });
});

test("every SKU is either held in full, within what each location has, or short", () => {
  const sku = fc.constantFrom("A", "B", "C");
  const lines = fc.array(fc.record({ sku, quantity: fc.integer({ min: 1, max: 20 }) }), { maxLength: 8 });
  const levels = fc.uniqueArray(
    fc.record({ location: fc.constantFrom("main", "north", "south"), available: fc.integer({ min: 0, max: 15 }) }),
    { selector: ({ location }) => location },
  );
  fc.assert(
    fc.property(lines, fc.dictionary(sku, levels), (wanted, byName) => {
      const stock = new Map(Object.entries(byName));
      const { reservations, shortages } = splitReservation(wanted, stock, "main");
      for (const { sku: name, location, quantity } of reservations) {
        const has = stock.get(name)?.find((each) => each.location === location)?.available ?? 0;
        expect(quantity).toBeGreaterThan(0);
        expect(quantity).toBeLessThanOrEqual(has);
      }
      for (const name of new Set(wanted.map((line) => line.sku))) {
        const demand = wanted.reduce((sum, line) => sum + (line.sku === name ? line.quantity : 0), 0);
        const held = reservations.reduce((sum, each) => sum + (each.sku === name ? each.quantity : 0), 0);
        const isShort = shortages.some((each) => each.sku === name);
        const has = (stock.get(name) ?? []).reduce((sum, { available }) => sum + available, 0);
        expect(held).toBe(isShort ? 0 : demand);
        expect(isShort).toBe(has < demand);
      }
    }),
  );
});
