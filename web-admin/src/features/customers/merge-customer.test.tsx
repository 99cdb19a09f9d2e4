// @vitest-environment happy-dom
import type { Customer, CustomerDetail, MergeChoices, MergePreview } from "@quayside/shared/customers/schema.ts";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { address, openApp } from "../../app/test-app.tsx";

const at = "2026-11-01T10:00:00.000Z";
const pounds = (amount: number) => ({ amount, currency: "GBP" as const });

function customer(id: string, more: Partial<Customer>): Customer {
  return {
    ...{ id: `cus_${id.repeat(26)}`, version: 3, email: `${id}@example.com`, name: "", state: "guest" },
    ...{ groups: [], addresses: [], tags: [], marketing: { email: false }, source: "store" },
    ...{ stats: { orders: 1, spent: pounds(2000) }, createdAt: at, updatedAt: at },
    ...more,
  };
}
const ada = customer("0", { name: "Ada Byron", phone: "07700 900123" });
const other = customer("1", { name: "A. Byron", version: 5 });

function openMerging(obstacles: MergePreview["obstacles"] = [], of = ada) {
  const detail = (one: Customer): CustomerDetail => ({ customer: one, notes: [], timeline: [] });
  const result = ({ name }: MergeChoices): Customer => ({
    ...ada,
    ...{ name: name === "other" ? other.name : ada.name, otherEmails: [other.email] },
    stats: { orders: 2, spent: pounds(4000) },
  });
  return openApp(`/customers/${of.id}`, {
    // Whoever asks for the merged record is given the one that stays.
    "customers.get": () => detail(ada),
    "customers.list": () => ({ items: [ada, other] }),
    "customers.orders": () => ({ items: [] }),
    "customer-groups.list": () => [],
    "customers.preview-merge": ({ query }): MergePreview => ({
      ...{ kept: ada, other, result: result(query as MergeChoices), notes: { kept: 0, other: 2 }, obstacles },
      credit: { kept: pounds(0), other: pounds(1500) },
    }),
    "customers.merge": ({ body }) => detail(result(body as MergeChoices)),
  });
}

const user = userEvent.setup();
const dialog = () => screen.findByRole("dialog");

async function choose() {
  await user.click(await screen.findByRole("button", { name: "Merge another record" }));
  const form = within(await dialog());
  await user.type(form.getByRole("textbox", { name: "The other record" }), "byron");
  const found = await form.findByRole("radio", { name: /A\. Byron/ });
  expect(form.queryByRole("radio", { name: /Ada Byron/ })).toBeNull();
  await user.click(found);
  return form;
}

it("shows what comes of two records, and merges with the values chosen", async () => {
  const { of } = openMerging();
  const form = await choose();
  const row = async (name: string) => within(await form.findByRole("row", { name: new RegExp(`^${name}`) }));
  expect((await row("Store credit")).getAllByText("£15.00")).toHaveLength(2);
  await user.click((await row("Name")).getByRole("radio", { name: "A. Byron" }));
  await user.type(form.getByLabelText("Reason"), "Two sign-ups");
  await user.click(form.getByRole("button", { name: "Merge for good" }));
  await waitFor(() =>
    expect(of("customers.merge")[0]).toMatchObject({
      body: { email: "kept", name: "other", phone: "kept", version: 3, otherVersion: 5, reason: "Two sign-ups" },
    }),
  );
  expect(await screen.findByText(other.email)).toBeTruthy();
});

it("says why two records cannot be merged, and offers nothing else", async () => {
  openMerging([{ code: "BOTH_SIGN_IN", message: "Both records have an account to sign in with." }]);
  const form = await choose();
  expect(await form.findByText("Both records have an account to sign in with.")).toBeTruthy();
  expect(form.queryByRole("button", { name: "Merge for good" })).toBeNull();
});

it("leads from a merged record to the one that stays", async () => {
  openMerging([], other);
  expect(await screen.findByRole("heading", { level: 1, name: "Ada Byron" })).toBeTruthy();
  await waitFor(() => expect(address()).toContain(ada.id));
});
