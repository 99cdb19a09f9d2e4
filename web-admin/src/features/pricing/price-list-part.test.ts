import { PriceListEdit } from "@quayside/shared/pricing/schema.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentsOf } from "../../../../scripts/prove/documents.ts";
import { type PriceListChanges, priceListFields, priceListForm } from "./price-list-part.ts";

const lists = documentsOf(PriceListEdit);

test.each(["Europe/London", "America/New_York"])("the form loses nothing of any list by the clock of %s", (zone) => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(priceListForm(zone).parse(priceListFields(list, zone))).toEqual(list);
    }),
    { numRuns: 400 },
  );
});

test("of the hour that comes twice each stays itself, and another minute is read anew", () => {
  const base: PriceListChanges = { name: "Night", kind: "sale", active: true };
  const form = priceListForm("Europe/London");
  for (const from of ["2026-10-25T00:30:15.250Z", "2026-10-25T01:30:15.250Z"]) {
    const fields = priceListFields({ ...base, from }, "Europe/London");
    expect(fields.from).toBe("2026-10-25T01:30");
    expect(form.parse(fields).from).toBe(from);
    expect(form.parse({ ...fields, from: "2026-10-25T03:30" }).from).toBe("2026-10-25T03:30:00.000Z");
  }
});
