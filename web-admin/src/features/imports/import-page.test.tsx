// @vitest-environment happy-dom
import type { Import, ImportChange } from "@quayside/shared/imports/schema.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const validated: Import = {
  id: "imp_01J9Z3V5B6C7D8E9F0G1H2J3K4",
  version: 3,
  kind: "catalog",
  filename: "autumn.csv",
  sha256: "ab".repeat(32),
  bytes: 12_345,
  state: "validated",
  progress: { done: 1200, total: 1200 },
  counts: { rows: 1200, records: 398, created: 390, updated: 8, unchanged: 0, refused: 2 },
  header: ["handle", "title", "category_path", "sku", "price", "currency"],
  sample: [["lamp", "Lamp", "Lighting", "LAMP", "12.99", "GBP"]],
  mapping: Object.fromEntries(
    ["handle", "title", "category_path", "sku", "price", "currency"].map((name) => [name, name]),
  ),
  errors: 1,
  createdBy: "ada@example.test",
  createdAt: "2026-11-21T12:00:00.000Z",
  updatedAt: "2026-11-21T12:00:05.000Z",
};
const path = `/imports/catalog/${validated.id}`;
const lamp: ImportChange = {
  ...{ row: 2, key: "lamp", title: "Lamp", change: "update" },
  fields: [{ field: "LAMP price", before: "12.99", after: "11.99" }],
};
const fault = { row: 14, column: "price", reason: "must be a decimal such as 12.99", value: "12,99" };

it("shows the errors by row and column, stores on demand, and follows it to the end", async () => {
  const user = userEvent.setup();
  let stored = 0;
  const committing = (): Import => ({ ...validated, state: "committing", progress: { done: stored, total: 1198 } });
  let present: () => Import = () => validated;
  const { of } = openApp(path, {
    "imports.get": () => present(),
    "imports.errors": () => ({ items: [fault], total: 1 }),
    "imports.changes": () => ({ items: [lamp] }),
    "imports.commit": () => {
      present = committing;
      return committing();
    },
    "imports.list": () => ({ items: [] }),
    "products.list": () => ({ items: [] }),
  });
  const cells = within(await screen.findByRole("region", { name: /1 error/ })).findAllByRole("cell");
  expect((await cells).map((cell) => cell.textContent)).toEqual(["14", "price", "12,99", fault.reason]);
  const changed = within(await screen.findByRole("region", { name: "What would change" }));
  expect((await changed.findByRole("listitem")).textContent).toBe("LAMP price: 12.99 →becomes 11.99");

  await user.click(screen.getByRole("button", { name: "Store 1,198 rows" }));
  expect(await screen.findByText("0 of 1,198 rows, 0%")).toBeDefined();
  expect(of("imports.commit")[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  stored = 599;
  expect(await screen.findByText("599 of 1,198 rows, 50%", {}, { timeout: 3000 })).toBeDefined();
  present = () => ({ ...validated, state: "completed", progress: { done: 1198, total: 1198 } });
  expect(await screen.findByRole("heading", { name: "What was stored" }, { timeout: 3000 })).toBeDefined();
  expect(screen.queryByRole("button", { name: /Store/ })).toBeNull();
  const asked = of("imports.get").length;
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(of("imports.get")).toHaveLength(asked);
});

it("cannot store a file in which every row has an error", async () => {
  openApp(path, {
    "imports.get": () => ({ ...validated, counts: { ...validated.counts, refused: 1200 } }),
    "imports.errors": () => ({ items: [fault] }),
    "imports.changes": () => ({ items: [] }),
  });
  expect(await screen.findByText("No row can be stored")).toBeDefined();
  expect(screen.queryByRole("button", { name: /Store/ })).toBeNull();
});

it("says why an import failed and what to do", async () => {
  openApp(path, {
    "imports.get": () => ({ ...validated, state: "failed", failure: "The file is not UTF-8.", errors: 0 }),
  });
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("The file is not UTF-8."));
});

it("asks which column is which, and has the file checked so", async () => {
  const user = userEvent.setup();
  const header = ["handle", "title", "category_path", "sku", "Our price", "currency"];
  const { price: _, ...mapping } = validated.mapping;
  const { of } = openApp(path, {
    "imports.get": () => ({ ...validated, state: "mapping", header, mapping, errors: 0 }),
    "imports.map": () => ({ ...validated, state: "validating" }),
  });
  expect(await screen.findByText(/Not read, unless you choose them: Our price/)).toBeDefined();
  const check = screen.getByRole<HTMLButtonElement>("button", { name: "Check the file" });
  expect(check.disabled).toBe(true);
  await user.click(screen.getByRole("combobox", { name: "Column of the file for price" }));
  await user.click(await screen.findByRole("option", { name: "Our price" }));
  expect(screen.getByText(/Every column of the file is read/)).toBeDefined();
  await user.click(check);
  await waitFor(() => expect(of("imports.map")[0]?.body).toEqual({ mapping: { ...mapping, price: "Our price" } }));
});

it("stops on demand", async () => {
  const user = userEvent.setup();
  let present: Import = { ...validated, state: "committing", progress: { done: 5, total: 1198 } };
  openApp(path, {
    "imports.get": () => present,
    "imports.errors": () => ({ items: [fault] }),
    "imports.cancel": () => {
      present = { ...present, state: "cancelled" };
      return present;
    },
  });
  await user.click(await screen.findByRole("button", { name: "Stop here" }));
  expect(await screen.findByText("This import was cancelled")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Stop here" })).toBeNull();
});
