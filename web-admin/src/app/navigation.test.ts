import { allPermissions, permissionsOf } from "@quayside/shared/access.ts";
import { describe, expect, it } from "vitest";
import { newQueryClient } from "../lib/query.ts";
import { allowedGroups, sectionsOf } from "./navigation.ts";
import { newRouter } from "./router.tsx";

const sections = sectionsOf(Object.values(newRouter(newQueryClient()).routesById));
const labels = (permissions: Iterable<string>) =>
  allowedGroups(sections, new Set(permissions)).flatMap(({ sections }) => sections.map(({ label }) => label));

describe("navigation by permission", () => {
  it("shows everything to who may do everything", () => {
    expect(labels(allPermissions).toSorted()).toEqual(sections.map(({ label }) => label).toSorted());
  });

  it("shows warehouse staff what they work with", () => {
    const shown = labels(permissionsOf(["fulfilment"]));
    expect(shown).toEqual(expect.arrayContaining(["Home", "Orders", "Exceptions", "Products", "Inventory"]));
    expect(shown).not.toContain("Audit trail");
  });

  it("leaves out groups with nothing in them", () => {
    const groups = allowedGroups(sections, permissionsOf(["limited"]));
    expect(groups.map(({ label }) => label)).toEqual([undefined, "Oversee"]);
    expect(labels(permissionsOf(["limited", "module:audit"]))).toEqual(["Home", "Audit trail", "API reference"]);
  });

  it("names a page once", () => {
    expect(new Set(sections.map(({ label }) => label)).size).toBe(sections.length);
  });
});
