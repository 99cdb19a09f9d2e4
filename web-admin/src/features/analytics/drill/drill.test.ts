import fc from "fast-check";
import { expect, it } from "vitest";
import { askedOf } from "../frame/frame-search.ts";
import { drilledScope, drillText, only } from "./drill.ts";

it("narrows the page's own days and filters", () => {
  const drill = drillText({
    title: "Orders: Mugs",
    days: { from: "2026-11-14", to: "2026-11-14" },
    filters: { category: only("mugs") },
  });
  const drilled = drilledScope({ range: "this-year", channel: "web", category: "mugs,bags", drill });
  expect(drilled?.title).toBe("Orders: Mugs");
  expect(drilled?.scope).toEqual({
    ...{ from: "2026-11-14", to: "2026-11-14", compare: "none" },
    ...{ channel: "web", category: "mugs" },
  });
});

it("is closed without a drill, and takes nothing from it but days and dimensions", () => {
  expect(drilledScope({})).toBeUndefined();
  expect(drilledScope({ drill: "title=x&per_page=9999&cursor=abc" })?.scope).toEqual({
    ...{ range: "last-30-days", compare: "none" },
  });
});

it("finds the same value again, whatever it is", () => {
  fc.assert(
    fc.property(fc.option(fc.string({ minLength: 1, maxLength: 30 })), (value) => {
      const drill = drillText({ title: "Orders", filters: { city: only(value) } });
      const scope = drilledScope({ drill })?.scope;
      expect(scope && askedOf(scope).filters).toEqual([{ dimension: "city", is: "in", values: [value] }]);
    }),
  );
});
