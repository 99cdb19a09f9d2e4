import { expect, test } from "vitest";
import { matches, type Pattern } from "./pattern.ts";

const event = {
  source: "quayside",
  "detail-type": "order.paid",
  resources: ["a", "b"],
  detail: { total: 120, currency: "EUR", note: null, lines: [{ sku: "x" }] },
};

const cases: [string, Pattern, boolean][] = [
  ["an exact value", { source: ["quayside"] }, true],
  ["one of several values", { "detail-type": ["order.placed", "order.paid"] }, true],
  ["none of the values", { "detail-type": ["order.placed"] }, false],
  ["every field must hold", { source: ["quayside"], "detail-type": ["order.placed"] }, false],
  ["a nested field", { detail: { currency: ["EUR"] } }, true],
  ["a nested field below nothing", { missing: { currency: ["EUR"] } }, false],
  ["null", { detail: { note: [null] } }, true],
  ["a number is not its text", { detail: { total: ["120"] } }, false],
  ["prefix", { "detail-type": [{ prefix: "order." }] }, true],
  ["another prefix", { "detail-type": [{ prefix: "product." }] }, false],
  ["suffix", { "detail-type": [{ suffix: ".paid" }] }, true],
  ["within a range", { detail: { total: [{ numeric: [">", 100, "<=", 120] }] } }, true],
  ["outside of a range", { detail: { total: [{ numeric: [">", 120] }] } }, false],
  ["numeric of text", { detail: { currency: [{ numeric: ["=", 0] }] } }, false],
  ["there", { detail: { currency: [{ exists: true }] } }, true],
  ["not there", { detail: { missing: [{ exists: false }] } }, true],
  ["there although it should not", { detail: { currency: [{ exists: false }] } }, false],
  ["anything but", { detail: { currency: [{ "anything-but": ["USD"] }] } }, true],
  ["anything but of nothing", { detail: { missing: [{ "anything-but": ["USD"] }] } }, false],
  ["any member of an array", { resources: ["b"] }, true],
  ["no member of an array", { resources: ["c"] }, false],
  ["the empty pattern", {}, true],
];

test.each(cases)("%s", (_, pattern, expected) => {
  expect(matches(pattern, event)).toBe(expected);
});

test("a condition that is not played is an error, not a mismatch", () => {
  const pattern = { source: [{ wildcard: "q*" }] } as unknown as Pattern;
  expect(() => matches(pattern, event)).toThrow("wildcard");
});
