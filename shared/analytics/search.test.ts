import fc from "fast-check";
import { expect, test } from "vitest";
import { AnalyticsSearch, askedBy, filterText } from "./search.ts";

const asked = (search: Record<string, string>) => askedBy(AnalyticsSearch.parse(search));

test("a range is a preset, or two days", () => {
  expect(asked({})).toEqual({ range: "last-30-days", compare: "none", filters: [] });
  expect(asked({ range: "this-year", compare: "last-year" })).toMatchObject({
    range: "this-year",
    compare: "last-year",
  });
  expect(asked({ from: "2011-11-01", to: "2011-11-30" }).range).toEqual({ from: "2011-11-01", to: "2011-11-30" });
});

test("days of one's own are compared with before a rule", () => {
  const own = { compare_from: "2010-11-01", compare_to: "2010-11-30" };
  expect(asked({ ...own, compare: "plan" }).compare).toEqual({ from: "2010-11-01", to: "2010-11-30" });
});

test.each([
  [{ from: "2011-11-01" }, "to"],
  [{ to: "2011-11-01" }, "from"],
  [{ from: "2011-11-02", to: "2011-11-01" }, "from"],
  [{ compare_from: "2011-11-01" }, "compare_to"],
  [{ compare_from: "2011-11-02", compare_to: "2011-11-01" }, "compare_from"],
  [{ range: "today", from: "2011-11-01", to: "2011-11-01" }, "range"],
  [{ brand: "x".repeat(201) }, "brand"],
])("half a range, two ranges and values too long are refused: %o", (search, field) => {
  expect(() => asked(search)).toThrow(expect.objectContaining({ details: expect.objectContaining({ field }) }));
});

test("values are split by commas; ! excludes, empty is unknown", () => {
  expect(asked({ category: "Toys,Lamps\\, small", channel: "!web," }).filters).toEqual([
    { dimension: "channel", is: "not-in", values: ["web", null] },
    { dimension: "category", is: "in", values: ["Toys", "Lamps, small"] },
  ]);
});

test("every filter survives the address", () => {
  const value = fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }));
  const filter = fc.record({
    is: fc.constantFrom("in" as const, "not-in" as const),
    values: fc.array(value, { minLength: 1, maxLength: 5 }),
  });
  fc.assert(
    fc.property(filter, (each) => {
      expect(askedBy({ brand: filterText(each) }).filters).toEqual([{ dimension: "brand", ...each }]);
    }),
  );
});
