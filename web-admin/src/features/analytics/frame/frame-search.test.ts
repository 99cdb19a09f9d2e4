import { filterText } from "@quayside/shared/analytics/search.ts";
import fc from "fast-check";
import { expect, it } from "vitest";
import { askedOf, carriedOver, frameSearch, scopeOf, uncompared, withFilter } from "./frame-search.ts";

const Search = frameSearch({});

it("leaves out what a hand-edited address holds wrongly", () => {
  expect(Search.parse({ range: "last-century", from: "2026-02-31", compare: "nothing", channel: "web" })).toEqual({
    channel: "web",
  });
});

it("asks for the last 30 days against those before unless the address says otherwise", () => {
  expect(askedOf({})).toEqual({ range: "last-30-days", compare: "previous-period", filters: [] });
});

it("takes days of one's own before a preset, and half of them or turned ones not at all", () => {
  expect(scopeOf({ range: "today", from: "2026-11-01", to: "2026-11-30" })).toMatchObject({
    from: "2026-11-01",
    to: "2026-11-30",
  });
  expect(scopeOf({ range: "today", from: "2026-11-01" })).toEqual({ range: "today", compare: "previous-period" });
  expect(scopeOf({ from: "2026-11-30", to: "2026-11-01" }).range).toBe("last-30-days");
});

it("compares with days of one's own before a rule, and with half of them or turned ones not at all", () => {
  const own = { compare_from: "2025-01-01", compare_to: "2025-03-31" };
  expect(askedOf({ ...own, compare: "plan" }).compare).toEqual({ from: "2025-01-01", to: "2025-03-31" });
  expect(askedOf({ compare_from: "2025-01-01" }).compare).toBe("previous-period");
  expect(askedOf({ compare_from: "2025-02-01", compare_to: "2025-01-01", compare: "plan" }).compare).toBe("plan");
  expect(carriedOver(own)).toEqual(own);
  expect(askedOf({ ...own, ...uncompared }).compare).toBe("none");
});

it("keeps days, comparison and filters from page to page, and nothing of the page itself", () => {
  const search = { range: "this-year", compare: "last-year", category: "mugs", drill: "title=x", view: "abc" } as const;
  expect(carriedOver(search)).toEqual({ range: "this-year", compare: "last-year", category: "mugs" });
});

it("reads back every filter that it writes", () => {
  const value = fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 20 }));
  const filter = fc.record({
    is: fc.constantFrom("in" as const, "not-in" as const),
    values: fc.array(value, { minLength: 1, maxLength: 6 }),
  });
  fc.assert(
    fc.property(filter, (chosen) => {
      const search = Search.parse(withFilter({ range: "today" }, "city", chosen));
      expect(search.city).toBe(filterText(chosen));
      expect(askedOf(search).filters).toEqual([{ dimension: "city", ...chosen }]);
    }),
  );
});
