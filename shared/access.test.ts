import { describe, expect, test } from "vitest";
import {
  type Actor,
  allPermissions,
  freshSignInPermissions,
  permissionOf,
  permissionsOf,
  principalOf,
  roles,
} from "./access.ts";
import { routeTable } from "./contract/route-table.ts";

const held = (...groups: string[]) => [...permissionsOf(groups)].sort();

describe("permissions of groups", () => {
  test("an admin holds everything", () => {
    expect(held("admin")).toEqual([...allPermissions].sort());
  });

  test("a manager sees all, edits budgets and pricing, approves, and neither refunds nor changes roles", () => {
    const permissions = permissionsOf(["manager"]);
    for (const permission of allPermissions.filter((each) => each.endsWith(".read")))
      expect(permissions).toContain(permission);
    for (const permission of ["budgets.write", "pricing.write", "approvals.decide"])
      expect(permissions).toContain(permission);
    for (const permission of ["orders.refund", "staff.write", "settings.write", "inventory.adjust"])
      expect(permissions).not.toContain(permission);
  });

  test("an analyst changes nothing", () => {
    expect(held("analyst").filter((permission) => !permission.endsWith(".read"))).toEqual([]);
  });

  test("limited staff hold the modules named for them, whole and alone", () => {
    expect(held("limited")).toEqual([]);
    expect(held("limited", "module:inventory")).toEqual(["inventory.adjust", "inventory.read"]);
    expect(held("module:catalog", "module:content")).toEqual([
      "catalog.export",
      "catalog.import",
      "catalog.read",
      "catalog.write",
      "content.read",
      "content.write",
    ]);
  });

  test("unknown groups, near misses and tricks hold nothing", () => {
    for (const group of [
      "",
      "Admin",
      "admins",
      "module:",
      "module:*",
      "module:orders.",
      "module:or",
      "module:orders ",
      "constructor",
      "__proto__",
    ])
      expect(held(group)).toEqual([]);
  });

  test("several roles add up", () => {
    expect(held("fulfilment", "content")).toEqual([...new Set([...roles.fulfilment, ...roles.content])].sort());
  });
});

describe("the permission of a route", () => {
  test("is named by it, or by a part of the address", () => {
    expect(permissionOf("staff:orders.read")).toBe("orders.read");
    expect(permissionOf("staff:{kind}.import", { kind: "customers" })).toBe("customers.import");
  });

  test("is none where the address names none", () => {
    for (const kind of [undefined, "", "staff", "toString", "orders.read;", "{kind}"])
      expect(permissionOf("staff:{kind}.import", { kind })).toBeUndefined();
    for (const access of ["public", "staff", "customer"]) expect(permissionOf(access)).toBeUndefined();
  });
});

describe("principals", () => {
  test.each<[Actor, string]>([
    [{ kind: "guest" }, "guest"],
    [{ kind: "customer", accountId: "c1", email: "a@b.c", emailVerified: true }, "customer:c1"],
    [{ kind: "staff", staffId: "c1", email: "a@b.c", permissions: new Set(), signedInAt: 0 }, "staff:c1"],
    [{ kind: "provider", name: "stripe" }, "provider:stripe"],
    [{ kind: "system", name: "checkout.sweep" }, "system:checkout.sweep"],
  ])("%o is %s", (actor, name) => {
    expect(principalOf(actor)).toBe(name);
  });
});

describe("the route table", () => {
  test("names each operation and each route once", () => {
    const ids = routeTable.map(({ id }) => id);
    const routes = routeTable.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(routes).size).toBe(routes.length);
  });

  test("names only permissions there are, and each path parameter is a key of params", () => {
    for (const { access, path, params } of routeTable) {
      const shape = (params && "shape" in params ? params.shape : {}) as Record<string, { options?: string[] }>;
      const part = /\{(\w+)\}/.exec(access)?.[1];
      for (const value of part ? (shape[part]?.options ?? []) : [undefined])
        if (access.startsWith("staff:"))
          expect(permissionOf(access, part ? { [part]: value } : {}), access).toBeDefined();
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const keys = params && "shape" in params ? Object.keys(params.shape as object) : [];
      expect(keys.sort()).toEqual(named.sort());
    }
  });

  test("invalidates only operations there are", () => {
    const ids = new Set(routeTable.map(({ id }) => id as string));
    for (const { invalidates = [] } of routeTable) for (const id of invalidates) expect(ids).toContain(id);
  });

  test("what moves money or roles asks for a fresh sign-in", () => {
    expect([...freshSignInPermissions].sort()).toEqual(["credit.write", "orders.refund", "staff.write"]);
    expect([...freshSignInPermissions].every((permission) => allPermissions.includes(permission))).toBe(true);
  });
});
