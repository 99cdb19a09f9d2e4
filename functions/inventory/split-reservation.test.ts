import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitReservation } from "./split-reservation.ts";

const level = (location: string, available: number) => ({ location, available });
const at = (id: string, priority: number, active = true) => ({ id, name: id, active, priority });
const shop = { locations: [at("north", 2), at("main", 1), at("south", 2), at("closed", 1, false)] };
const held = (sku: string, location: string, quantity: number) => ({ sku, location, quantity, state: "held" });

test("by priority, and among equals whichever completes most", () => {
  const stock = new Map([["MUG", [level("south", 3), level("north", 9), level("main", 2)]]]);
  expect(splitReservation([{ sku: "MUG", quantity: 12 }], stock, shop).reservations).toEqual([
    held("MUG", "main", 2),
    held("MUG", "north", 9),
    held("MUG", "south", 1),
  ]);
});

test("among equals one parcel rather than two", () => {
  const stock = new Map([
    ["MUG", [level("north", 9), level("south", 2)]],
    ["JUG", [level("north", 1), level("south", 1)]],
    ["POT", [level("south", 1)]],
  ]);
  const lines = ["MUG", "JUG", "POT"].map((sku) => ({ sku, quantity: 1 }));
  expect(splitReservation(lines, stock, shop).reservations.map(({ location }) => location)).toEqual([
    "south",
    "south",
    "south",
  ]);
});

test("a location that is not active gives nothing", () => {
  const stock = new Map([["MUG", [level("closed", 50), level("elsewhere", 50), level("north", 1)]]]);
  expect(splitReservation([{ sku: "MUG", quantity: 2 }], stock, shop)).toEqual({
    reservations: [],
    shortages: [{ sku: "MUG", available: 1 }],
  });
});

test("what is short is named with what is there, and not taken in part", () => {
  const stock = new Map([["MUG", [level("main", 2)]]]);
  const lines = [
    { sku: "MUG", quantity: 2 },
    { sku: "MUG", quantity: 1 },
    { sku: "JUG", quantity: 1 },
  ];
  expect(splitReservation(lines, stock, shop)).toEqual({
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
      const { reservations, shortages } = splitReservation(wanted, stock, shop);
      for (const { sku: name, location, quantity } of reservations) {
        const has = stock.get(name)?.find((each) => each.location === location)?.available ?? 0;
        expect(quantity).toBeGreaterThan(0);
        expect(quantity).toBeLessThanOrEqual(has);
      }
      expect(new Set(reservations.map((each) => `${each.sku} ${each.location}`)).size).toBe(reservations.length);
      for (const name of new Set(wanted.map((line) => line.sku))) {
        const demand = wanted.reduce((sum, line) => sum + (line.sku === name ? line.quantity : 0), 0);
        const given = reservations.reduce((sum, each) => sum + (each.sku === name ? each.quantity : 0), 0);
        const isShort = shortages.some((each) => each.sku === name);
        const has = (stock.get(name) ?? []).reduce((sum, { available }) => sum + available, 0);
        expect(given).toBe(isShort ? 0 : demand);
        expect(isShort).toBe(has < demand);
      }
    }),
  );
});
