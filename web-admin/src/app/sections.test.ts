import { allPermissions, permissionsOf } from "@quayside/shared/access.ts";
import { describe, expect, it } from "vitest";
import { allowedGroups, sectionGroups } from "./sections.ts";

const labels = (permissions: Iterable<string>) =>
  allowedGroups(new Set(permissions)).flatMap(({ sections }) => sections.map(({ label }) => label));

describe("navigation by permission", () => {
  it("shows everything to who may do everything", () => {
    expect(labels(allPermissions)).toEqual(sectionGroups.flatMap(({ sections }) => sections.map(({ label }) => label)));
  });

  it("shows warehouse staff what they work with", () => {
    expect(labels(permissionsOf(["fulfilment"]))).toEqual([
      "Home",
      "Orders",
      "Exceptions",
      "Products",
      "Inventory",
      "API reference",
    ]);
  });

  it("leaves out groups with nothing in them", () => {
    const groups = allowedGroups(permissionsOf(["limited"]));
    expect(groups.map(({ label }) => label)).toEqual([undefined, "Oversee"]);
    expect(labels(permissionsOf(["limited", "module:audit"]))).toEqual(["Home", "Audit trail", "API reference"]);
  });
});
