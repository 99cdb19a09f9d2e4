// @vitest-environment happy-dom
import type { Import } from "@quayside/shared/imports/schema.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const validated: Import = {
  id: "imp_01J9Z3V5B6C7D8E9F0G1H2J3K4",
  version: 3,
  kind: "catalogue",
  filename: "autumn.csv",
  sha256: "ab".repeat(32),
  bytes: 12_345,
  state: "validated",
  progress: { done: 1200, total: 1200 },
  counts: { rows: 1200, products: 400, variants: 1198, created: 390, updated: 8, unchanged: 0, refused: 2 },
  preview: [{ title: "Lamp", skus: ["LAMP"], change: "create", category: "Lighting" }],
  errors: 1,
  createdBy: "ada@example.test",
  createdAt: "2026-11-21T12:00:00.000Z",
  updatedAt: "2026-11-21T12:00:05.000Z",
};
const path = `/imports/${validated.id}`;
const fault = { row: 14, column: "price", reason: "must be a decimal such as 12.99", value: "12,99" };

it("shows the errors by row and column, stores on demand, and follows it to the end", async () => {
  const user = userEvent.setup();
  let stored = 0;
  const committing = (): Import => ({ ...validated, state: "committing", progress: { done: stored, total: 1198 } });
  let present: () => Import = () => validated;
  const { of } = openApp(path, {
    "imports.get": () => present(),
    "imports.errors": () => ({ items: [fault], total: 1 }),
    "imports.commit": () => {
      present = committing;
      return committing();
    },
    "imports.list": () => ({ items: [] }),
    "products.list": () => ({ items: [] }),
  });
  const cells = within(await screen.findByRole("region", { name: /1 error/ })).findAllByRole("cell");
  expect((await cells).map((cell) => cell.textContent)).toEqual(["14", "price", "12,99", fault.reason]);
  expect(screen.getByText("Lamp")).toBeDefined();

  await user.click(screen.getByRole("button", { name: "Store 1,198 rows" }));
  expect(await screen.findByText("0 of 1,198 rows, 0 %")).toBeDefined();
  expect(of("imports.commit")[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  stored = 599;
  expect(await screen.findByText("599 of 1,198 rows, 50 %", {}, { timeout: 3000 })).toBeDefined();
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
  });
  expect(await screen.findByText("No row can be stored")).toBeDefined();
  expect(screen.queryByRole("button", { name: /Store/ })).toBeNull();
});

it("says why an import failed and what to do", async () => {
  openApp(path, {
    "imports.get": () => ({ ...validated, state: "failed", failure: "The file is not UTF-8.", errors: 0, preview: [] }),
  });
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("The file is not UTF-8."));
});
