// @vitest-environment happy-dom
import type { AuditEntry } from "@quayside/shared/audit/contract.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp } from "../../app/test-app.tsx";

const user = userEvent.setup();
const entry: AuditEntry = {
  ...{ id: "aud_1", at: "2026-11-21T12:00:00.000Z", actor: "staff:ada", actorName: "Ada Okafor" },
  ...{ action: "product.updated", objectType: "product", objectId: `prd_${"0".repeat(26)}`, requestId: "req_1" },
  ...{ before: { title: "Mug", price: { amount: 900 } }, after: { title: "Stoneware Mug", price: { amount: 900 } } },
  reason: "Said too little",
};

it("asks for what the address says: days, person, object and action", async () => {
  const search = "from=2026-11-01&to=2026-11-30&actor=ada&object=product:prd_1&action=product.updated";
  const { of } = openApp(`/audit?${search}`, { "audit.list": () => ({ items: [entry] }) });
  await screen.findByText("product.updated");
  expect(of("audit.list")[0]?.query).toEqual({
    ...{ from: "2026-11-01", to: "2026-11-30", actor: "ada", object: "product:prd_1", action: "product.updated" },
    per_page: "50",
  });
});

it("opens an entry with what changed and nothing else, and its object", async () => {
  openApp("/audit?type=product", { "audit.list": () => ({ items: [entry] }) });
  await user.click(await screen.findByRole("link", { name: "product.updated" }));
  const drawer = within(await screen.findByRole("dialog", { name: "product.updated" }));
  const rows = drawer.getAllByRole("row").slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([["Title", "Mug", "Stoneware Mug"]]);
  expect(drawer.getByText("Said too little")).toBeDefined();
  expect(address()).toBe("/audit?type=product&entry=aud_1");
  expect(drawer.getByRole("link", { name: /product:prd_/ }).getAttribute("href")).toBe(`/products/${entry.objectId}`);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(address()).toBe("/audit?type=product"));
});

it("says money as such: prices in the store's currency, amounts in their own", async () => {
  const before = { variants: [{ sku: "MUG", price: 1745 }], refund: { amount: 100, currency: "JPY" } };
  const after = { variants: [{ sku: "MUG", price: 1695 }], refund: { amount: 250, currency: "JPY" } };
  openApp("/audit?entry=aud_1", { "audit.list": () => ({ items: [{ ...entry, before, after }] }) });
  const drawer = within(await screen.findByRole("dialog", { name: "product.updated" }));
  const cells = drawer.getAllByRole("cell").map(({ textContent }) => textContent);
  expect(cells).toEqual(["Price of MUG", "£17.45", "£16.95", "Amount", "JP¥100", "JP¥250"]);
});

it("says so where an entry recorded no values", async () => {
  const { before, after, ...bare } = entry;
  openApp("/audit?entry=aud_1", { "audit.list": () => ({ items: [bare] }) });
  expect(await screen.findByText("No values were recorded with this entry.")).toBeDefined();
});

it("is not there for a role without it", async () => {
  const { of } = openApp("/audit", { "audit.list": () => ({ items: [entry] }) }, { permissions: ["orders.read"] });
  await screen.findByRole("heading", { level: 1 });
  expect(screen.queryByText("product.updated")).toBeNull();
  expect(of("audit.list")).toHaveLength(0);
});
