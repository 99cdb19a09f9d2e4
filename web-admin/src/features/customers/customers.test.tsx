// @vitest-environment happy-dom
import type { Customer, CustomerDetail, CustomerGroup } from "@quayside/shared/customers/schema.ts";
import { AppError } from "@quayside/shared/kernel/errors.ts";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { openApp } from "../../app/test-app.tsx";

const id = "cus_01J9Z3V5B6C7D8E9F0G1H2J3K4";
const trade: CustomerGroup = {
  ...{ id: "cgr_01J9Z3V5B6C7D8E9F0G1H2J3K4", version: 1, name: "Trade", createdAt: "2026-11-01T10:00:00.000Z" },
};
const ada: Customer = {
  ...{
    id,
    version: 1,
    email: "ada@example.com",
    name: "Ada Byron",
    state: "guest",
    groups: [],
    addresses: [],
    tags: [],
  },
  marketing: { email: false },
  stats: { orders: 2, spent: { amount: 12_345, currency: "GBP" }, lastOrderAt: "2026-11-20T10:00:00.000Z" },
  ...{ createdAt: "2026-11-01T10:00:00.000Z", updatedAt: "2026-11-01T10:00:00.000Z", source: "store" },
};

/** Customers saved against their version as the real ones are. */
function openCustomers(path: string, customer = ada) {
  const shop = { customer, notes: [] as CustomerDetail["notes"] };
  const detail = () => ({ ...shop, timeline: [] });
  const app = openApp(path, {
    "customers.list": () => ({ items: [shop.customer] }),
    "customer-groups.list": () => [trade],
    "customers.get": detail,
    "customers.orders": () => ({ items: [] }),
    "customers.update": ({ body }) => {
      const { version, acceptsMail, ...edit } = body as { version: number; acceptsMail: boolean };
      if (version !== shop.customer.version) throw new AppError("conflict", "VERSION_CONFLICT", "Changed meanwhile.");
      shop.customer = { ...shop.customer, ...edit, marketing: { email: acceptsMail }, version: version + 1 };
      return detail();
    },
    "customers.add-note": ({ body }) => {
      const { text } = body as { text: string };
      shop.notes = [{ id: "nte_01J9Z3V5B6C7D8E9F0G1H2J3K4", text, by: "ada@quayside.example", at: ada.createdAt }];
      return detail();
    },
  });
  return { ...app, shop };
}

const user = userEvent.setup();

it("finds by words, group and spending, all of it in the address", async () => {
  const { of } = openCustomers(`/customers?q=ada&group=${trade.id}&spentFrom=50000&sort=spent`);
  expect(await screen.findByText("Ada Byron")).toBeTruthy();
  const asked = of("customers.list").at(-1)?.query;
  expect(asked).toMatchObject({
    q: "ada",
    group: trade.id,
    spentFrom: "50000",
    sort: "spent",
  });
});

it("changes what was edited and keeps the rest", async () => {
  const { shop } = openCustomers(`/customers/${id}`);
  const phone = await screen.findByRole("textbox", { name: "Phone" });
  await user.type(phone, "07700 900123");
  await user.click(screen.getByRole("checkbox", { name: "Wants news by mail" }));
  await user.click(await screen.findByRole("button", { name: "Save" }));
  await waitFor(() => expect(shop.customer.version).toBe(2));
  expect(shop.customer).toMatchObject({ name: "Ada Byron", phone: "07700 900123", marketing: { email: true } });
});

it("shows what a colleague saved meanwhile before anything is lost", async () => {
  const { shop } = openCustomers(`/customers/${id}`);
  await user.type(await screen.findByRole("textbox", { name: "Phone" }), "1234567");
  shop.customer = { ...ada, version: 2, name: "Augusta Ada" };
  await user.click(await screen.findByRole("button", { name: "Save" }));
  expect((await screen.findAllByText("Augusta Ada")).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "Save mine on top" }));
  await waitFor(() => expect(shop.customer).toMatchObject({ version: 3, name: "Augusta Ada", phone: "1234567" }));
});

it("leaves the address of somebody who signs in to them", async () => {
  openCustomers(`/customers/${id}`, { ...ada, state: "registered" });
  const email = await screen.findByRole("textbox", { name: "E-mail" });
  expect(email.hasAttribute("readonly")).toBe(true);
});

it("keeps a note for colleagues", async () => {
  openCustomers(`/customers/${id}`);
  await user.type(await screen.findByRole("textbox", { name: "New note" }), "Rings before noon");
  await user.click(screen.getByRole("button", { name: "Add the note" }));
  expect(await screen.findByText("Rings before noon", { selector: "p" })).toBeTruthy();
});
