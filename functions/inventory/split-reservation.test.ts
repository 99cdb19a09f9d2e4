import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitReservation as split } from "./split-reservation.ts";

type Shop = Parameters<typeof split>[2];
type Stock = Parameters<typeof split>[1];

/** Per SKU, lines of one SKU together, with what stays out of sight here. */
function splitReservation(
  lines: readonly { sku: string; quantity: number; threshold?: number }[],
  stock: Stock,
  on: Shop,
) {
  const bySku = Map.groupBy(lines, ({ sku }) => sku);
  const demand = [...bySku].map(([sku, all]) => ({
    ...{ sku, threshold: all[0]?.threshold ?? 0 },
    quantity: all.reduce((sum, { quantity }) => sum + quantity, 0),
  }));
  const { reservations, shortages } = split(demand, stock, on);
  return { reservations: reservations.map(({ least: _, ...kept }) => kept), shortages };
}

const level = (location: string, free: number) => ({ location, free });
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
    fc.record({ location: fc.constantFrom("main", "north", "south"), free: fc.integer({ min: -3, max: 15 }) }),
    { selector: ({ location }) => location },
  );
  fc.assert(
    fc.property(lines, fc.dictionary(sku, levels), (wanted, byName) => {
      const stock = new Map(Object.entries(byName));
      const { reservations, shortages } = splitReservation(wanted, stock, shop);
      for (const { sku: name, location, quantity } of reservations) {
        const has = stock.get(name)?.find((each) => each.location === location)?.free ?? 0;
        expect(quantity).toBeGreaterThan(0);
        expect(quantity).toBeLessThanOrEqual(has);
      }
      expect(new Set(reservations.map((each) => `${each.sku} ${each.location}`)).size).toBe(reservations.length);
      for (const name of new Set(wanted.map((line) => line.sku))) {
        const demand = wanted.reduce((sum, line) => sum + (line.sku === name ? line.quantity : 0), 0);
        const given = reservations.reduce((sum, each) => sum + (each.sku === name ? each.quantity : 0), 0);
        const isShort = shortages.some((each) => each.sku === name);
        const has = (stock.get(name) ?? []).reduce((sum, { free }) => sum + Math.max(0, free), 0);
        expect(given).toBe(isShort ? 0 : demand);
        expect(isShort).toBe(has < demand);
      }
    }),
  );
});

test("a backorder is taken at the first location, as deep as its threshold", () => {
  const stock = new Map([["MUG", [level("main", 1), level("north", 2)]]]);
  const backorder = (quantity: number) => split([{ sku: "MUG", quantity, threshold: -5 }], stock, shop);
  expect(backorder(8).reservations).toEqual([
    { ...held("MUG", "main", 6), least: -5 },
    { ...held("MUG", "north", 2), least: 0 },
  ]);
  expect(backorder(9).shortages).toEqual([{ sku: "MUG", available: 8 }]);
  const never = split([{ sku: "JUG", quantity: 3, threshold: -3 }], new Map(), shop);
  expect(never.reservations).toEqual([{ ...held("JUG", "main", 3), least: -3 }]);
});

test("a positive threshold keeps units back, first where orders take from first", () => {
  const stock = new Map([["MUG", [level("main", 3), level("north", 9)]]]);
  const down = (quantity: number) => split([{ sku: "MUG", quantity, threshold: 5 }], stock, shop);
  expect(down(7).reservations).toEqual([{ ...held("MUG", "north", 7), least: 2 }]);
  expect(down(8).shortages).toEqual([{ sku: "MUG", available: 7 }]);
});
