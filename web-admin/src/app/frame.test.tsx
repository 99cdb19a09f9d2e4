// @vitest-environment happy-dom
import { permissionsOf } from "@quayside/shared/access.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { address, openApp } from "./test-app.tsx";

const nothing = { items: [] };
const home = {
  "orders.list": () => nothing,
  "exceptions.list": () => nothing,
  "exceptions.counts": () => [],
  "inventory.list": () => nothing,
  "products.list": () => nothing,
} as const;

it("shows the sections and the tasks of a role", async () => {
  openApp("/", home, { permissions: [...permissionsOf(["fulfilment"])] });
  const menu = await screen.findByRole("navigation", { name: "Sections" });
  expect(
    within(menu)
      .getAllByRole("link")
      .map((link) => link.textContent),
  ).toEqual([
    ...["Home", "Orders", "Returns", "Exceptions", "Products", "Categories", "Collections"],
    ...["Inventory", "Transfers", "Stock forecast", "API reference"],
  ]);
  expect(await screen.findByRole("heading", { name: "Orders to ship" })).toBeDefined();
});

it("asks the API for nothing outside the role", async () => {
  const { requests } = openApp("/", home, { permissions: [...permissionsOf(["limited", "module:content"])] });
  await screen.findByText(/Nothing here is within your role/);
  expect(new Set(requests.map(({ id }) => id))).toEqual(new Set(["staff.me", "store.config"]));
});

it.each(["/inventory/TIN/stock", "/forecasts/stock"])("marks one section on %s", async (path) => {
  openApp(path, {}, { permissions: [...permissionsOf(["fulfilment"])] });
  const menu = await screen.findByRole("navigation", { name: "Sections" });
  const marked = () => within(menu).getAllByRole("link", { current: "page" });
  await waitFor(() => expect(marked()).toHaveLength(1));
  expect(marked()[0]?.textContent).toBe(path.startsWith("/inventory") ? "Inventory" : "Stock forecast");
});

it("tells who may open a page instead of opening it", async () => {
  const { of } = openApp("/audit", {}, { permissions: [...permissionsOf(["fulfilment"])] });
  expect(await screen.findByRole("heading", { name: "Your role does not open this page" })).toBeDefined();
  expect(screen.getByText(/admin, manager and analyst/)).toBeDefined();
  expect(of("audit.list")).toEqual([]);
});

it("keeps the address on the way to the sign-in page", async () => {
  openApp("/orders?status=pending&q=ada", {}, { signedIn: false });
  await waitFor(() => expect(address()).toBe("/sign-in?next=%2Forders%3Fstatus%3Dpending%26q%3Dada"));
  expect(await screen.findByLabelText("E-mail")).toBeDefined();
});

it("returns to the sign-in page when the API no longer knows who asks", async () => {
  openApp("/orders?status=shipped", {
    "orders.list": () => {
      throw new AppError("unauthenticated", "SIGN_IN_REQUIRED", "Sign in to do this.");
    },
  });
  await waitFor(() => expect(address()).toBe("/sign-in?next=%2Forders%3Fstatus%3Dshipped"));
  expect(Object.keys(localStorage).filter((key) => key.includes("idToken"))).toEqual([]);
});

it("keeps the frame around an address that does not exist", async () => {
  openApp("/nowhere", {});
  expect(await screen.findByRole("heading", { name: "There is no page here" })).toBeDefined();
  expect(screen.getByRole("navigation", { name: "Sections" })).toBeDefined();
});
